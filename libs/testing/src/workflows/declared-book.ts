import { dueOfStep, isSuspended } from '@lianban/deadlines';
import { plainDate, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { isStepEffect, type DeclaredCase, type DeclaredProcedure, type DeclaredStep, type OwedStep, type StepEffect } from '@lianban/steps';
import type { CaseRef, CaseView, StepRequest } from '@lianban/workflow-shared/activities';
import { RecordedSteps, type RecordedStep } from './recorded-steps.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a book keeps any declared procedure */
type Procedure = DeclaredProcedure<string, string, any, any, any, any>;

/** What the book of a procedure starts from. */
export interface Booked<Case extends DeclaredCase> {
  procedure: Procedure;
  settings: readonly DatedSetting[];
  /** Before its first steps are opened. */
  record: Case;
  startsOn: string;
  /** What decisions depend on besides the record. */
  context(book: DeclaredBook<Case>, today: PlainDate): object;
  /** Working days of a step whose end the law and the facts leave open. */
  termWorkingDays?: number;
}

/** The record of one case in memory, moved by the procedure's own `decide`: what the tests of a workflow put in place of the service's database. */
export class DeclaredBook<Case extends DeclaredCase = DeclaredCase> extends RecordedSteps<string, string> {
  record: Case;
  readonly effects: { type: string }[] = [];
  private day: PlainDate;

  constructor(now: () => Promise<number>, private readonly booked: Booked<Case>) {
    const { procedure, settings, startsOn, termWorkingDays = 3 } = booked;
    super(now, { procedure: procedure.slug, settings, termWorkingDays: Object.fromEntries(Object.keys(procedure.steps).map((code) => [code, termWorkingDays])) });
    this.day = plainDate(startsOn);
    this.record = booked.record;
    this.openOwed();
  }

  /** A person, or the clock, gives an order on a day; a refusal is thrown. */
  give(command: { type: string }, on: string, by: string | null = null): void {
    this.day = plainDate(on);
    const decided = this.booked.procedure.decide(command, { ...this.record, steps: this.record.steps.map((step) => ({ ...step, dueOn: this.dueOn(step.code, step.round) })) }, this.context());
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    const { effects, record } = decided.value as { effects: { type: string }[]; record: Case };
    for (const effect of effects) if (isStepEffect(effect)) this.carryOut(effect, by);
    this.effects.push(...effects);
    this.record = record;
    this.openOwed();
  }

  complete(code: string, outcome: string, on: string, data: Readonly<Record<string, unknown>> = {}, by: string | null = 'officer'): void {
    this.give({ type: 'complete', code, outcome, data, by } as { type: string }, on, by);
  }

  step(code: string, round = 1): RecordedStep<string> | undefined {
    return this.find(code, this.officeOf(code), round);
  }

  /** The day by which a step is owed, as the calendar now has it. */
  dueOn(code: string, round = 1): PlainDate {
    const step = this.step(code, round);
    const due = step && dueOfStep(this.calendar, step);
    if (!due?.ok) throw new Error(`${code}/${round} has no day`);
    return due.value.dueOn;
  }

  /** Notices of a step so far, as lines. */
  sent(code: string, round = 1): string[] {
    return this.step(code, round)?.notices.map(({ kind, state, at }) => `${at.slice(0, 10)} ${kind} ${state}`) ?? [];
  }

  loadCase = async (_: CaseRef): Promise<CaseView> => ({
    offices: Object.fromEntries(Object.entries(this.booked.procedure.steps).map(([code, { owner }]) => [code, owner])),
    closed: this.isClosed(), opened: this.record.steps.map(({ code, round, outcome }) => ({ code, round, outcome })),
  });

  protected needsNo(_: StepRequest<string>): string | null {
    return 'case-closed';
  }

  private isClosed(): boolean {
    return this.effects.some(({ type }) => type === 'case-closed');
  }

  private context(): object {
    return this.booked.context(this, this.day);
  }

  private officeOf(code: string): string {
    return this.booked.procedure.steps[code]?.owner ?? code;
  }

  private carryOut(effect: StepEffect, _by: string | null): void {
    if (effect.type === 'step-opened') this.openStepNow({ ...effect, round: this.rounds(effect.code) + 1 });
    if (effect.type === 'step-closed') this.end(this.openStepOf(effect.code), effect.outcome);
    if (effect.type === 'step-suspended') this.openStepOf(effect.code).suspensions.push({ fromOn: this.day, toOn: null, reason: effect.reason });
    if (effect.type === 'step-resumed') this.goOn(this.openStepOf(effect.code));
    if (effect.type === 'step-refixed') Object.assign(this.openStepOf(effect.code), { termWorkingDays: null, fixedOn: effect.dueOn, fixedSinceOn: this.day });
    if (effect.type === 'case-closed') for (const code of Object.keys(this.booked.procedure.steps)) if (!this.booked.procedure.steps[code]?.outlives) this.endAll(code);
  }

  private openStepNow({ code, round, fixedOn, term }: OwedStep): void {
    const step = this.open({ code, office: this.officeOf(code), round }, term?.sinceOn ?? this.day, fixedOn ?? null);
    if (term) Object.assign(step, { termWorkingDays: term.workingDays });
  }

  private endAll(code: string): void {
    for (let round = 1; round <= this.rounds(code); round += 1) {
      const step = this.step(code, round);
      if (step?.outcome === null) this.end(step, 'case-closed');
    }
  }

  private end(step: RecordedStep<string>, outcome: string): void {
    if (isSuspended(step)) this.goOn(step);
    step.outcome = outcome;
  }

  private goOn(step: RecordedStep<string>): void {
    step.suspensions = step.suspensions.map((one) => ({ ...one, toOn: one.toOn ?? this.day }));
  }

  private rounds(code: string): number {
    let round = 0;
    while (this.step(code, round + 1)) round += 1;
    return round;
  }

  private openStepOf(code: string): RecordedStep<string> {
    const last = this.step(code, this.rounds(code));
    if (!last || last.outcome !== null) throw new Error(`decide named ${code}, which is not open`);
    return last;
  }

  private openOwed(): void {
    for (const owed of this.booked.procedure.owed(this.record, this.context())) {
      this.openStepNow(owed);
      const { code, round, term, data = {} } = owed;
      const step: DeclaredStep = { stepId: `${code}/${round}`, code, round, outcome: null, data, openedOn: term?.sinceOn ?? this.day, dueOn: this.dueOn(code, round), closedOn: null, suspended: false, bySub: null };
      this.record = { ...this.record, steps: [...this.record.steps, step] };
    }
  }
}
