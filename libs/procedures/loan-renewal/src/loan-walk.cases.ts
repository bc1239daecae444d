import { addDays, type PlainDate } from '@lianban/kernel';
import type { LoanContext } from './decide/loan-context.js';
import { contextOn, opened } from './loan-renewal.cases.js';
import { decide } from './loan-renewal.decide.js';
import type { LoanCommand, LoanEffect } from './loan-renewal.commands.js';
import type { Loan } from './loan-renewal.state.js';

/** What a command made of a record; null effects where it was refused. */
export interface Taken {
  command: LoanCommand;
  before: Loan;
  after: Loan;
  effects: LoanEffect[] | null;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** A record on which commands are tried one after the other, day by day; what is refused changes nothing. */
export class LoanWalk {
  readonly effects: LoanEffect[] = [];
  /** What was done, in order. */
  readonly done: Taken[] = [];

  constructor(public loan: Loan, public today: PlainDate, public over: Partial<LoanContext>) {}

  get context(): LoanContext {
    return contextOn(this.today, this.over);
  }

  pass(days: number): void {
    this.today = addDays(this.today, days);
  }

  /** Throws where `decide` changes what it was given, or answers differently when asked again. */
  try(command: LoanCommand): Taken {
    const before = frozen(this.loan);
    const [decided, again] = [decide(frozen(command), before, Object.freeze(this.context)), decide(command, before, this.context)];
    if (JSON.stringify(decided) !== JSON.stringify(again)) throw new Error('asked twice, answered twice');
    if (!decided.ok) return { command, before, after: before, effects: null };
    const effects = [...decided.value.effects];
    this.loan = opened(decided.value.record, effects, this.today);
    this.effects.push(...effects);
    const taken: Taken = { command, before, after: this.loan, effects };
    this.done.push(taken);
    return taken;
  }
}
