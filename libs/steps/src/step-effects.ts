import { addDays, type PlainDate } from '@lianban/kernel';
import { openStepOf, roundsOf, type DeclaredRecord, type DeclaredStep } from './declared-case.js';
import type { StepTable } from './step-spec.js';

/** How long a step has where the record says how the days are counted: from `sinceOn`, which need not be the day on which it is opened. */
export interface LawTerm {
  workingDays: number;
  sinceOn: PlainDate;
  /** The local setting that gives the number, where it is not the law itself. */
  setting?: string | null;
}

/** When a step falls due, where no local setting says so. */
export interface StepEnd {
  fixedOn?: PlainDate;
  term?: LawTerm;
}

/** What every declared procedure causes in its record, in order; the service carries each out in the same transaction. */
export type StepEffect<Code extends string = string, State extends string = string> =
  | { type: 'step-closed'; code: Code; outcome: string; data: Readonly<Record<string, unknown>> }
  | { type: 'step-noted'; code: Code; data: Readonly<Record<string, unknown>> }
  | ({ type: 'step-opened'; code: Code; data: Readonly<Record<string, unknown>> } & StepEnd)
  | { type: 'step-suspended'; code: Code; reason: string }
  | { type: 'step-resumed'; code: Code }
  /** Earlier or later than it was. */
  | { type: 'step-refixed'; code: Code; dueOn: PlainDate; reason: string }
  | { type: 'case-closed'; state: State; article: string; reason: string };

const kinds = ['step-closed', 'step-noted', 'step-opened', 'step-suspended', 'step-resumed', 'step-refixed', 'case-closed'] as const satisfies readonly StepEffect['type'][];

export function isStepEffect(effect: { type: string }): effect is StepEffect {
  return kinds.some((kind) => kind === effect.type);
}

/** The record after an effect, as `decide` sees it; effects of a procedure's own leave steps and state alone. A step it opens has no id yet. */
export function afterStepEffect<Code extends string, State extends string, Case extends DeclaredRecord<Code, State>>(
  table: StepTable<Code>, record: Case, effect: StepEffect<Code, State>, today: PlainDate, by: string | null = null,
): Case {
  switch (effect.type) {
    case 'step-closed':
      return changed(record, effect.code, { outcome: effect.outcome, data: effect.data, closedOn: today, suspended: false, bySub: by });
    case 'step-noted':
      return changed(record, effect.code, { data: effect.data });
    case 'step-opened':
      return { ...record, steps: [...record.steps, openedStep(record, effect, today)] };
    case 'step-suspended':
      return changed(record, effect.code, { suspended: true });
    case 'step-resumed':
      return changed(record, effect.code, { suspended: false });
    case 'step-refixed':
      return changed(record, effect.code, { dueOn: effect.dueOn });
    case 'case-closed':
      return { ...record, state: effect.state, steps: record.steps.map((step) => (step.outcome === null && !table[step.code].outlives ? { ...step, outcome: 'case-closed', closedOn: today } : step)) };
  }
}

/** The record after effects in order; a procedure's own effects leave steps and state alone. */
export function afterStepEffects<Code extends string, State extends string, Case extends DeclaredRecord<Code, State>>(
  table: StepTable<Code>, record: Case, effects: readonly { type: string }[], today: PlainDate, by: string | null = null,
): Case {
  return effects.filter(isStepEffect).reduce<Case>((one, effect) => afterStepEffect<Code, State, Case>(table, one, effect as StepEffect<Code, State>, today, by), record);
}

function changed<Code extends string, Case extends DeclaredRecord<Code>>(record: Case, code: Code, change: Partial<DeclaredStep<Code>>): Case {
  const open = openStepOf<Code>(record, code);
  return { ...record, steps: record.steps.map((step) => (step === open ? { ...step, ...change } : step)) };
}

/** `dueOn` is an estimate where a term of working days measures it: the service has the calendar. */
function openedStep<Code extends string>(record: DeclaredRecord<Code>, { code, data, fixedOn, term }: Extract<StepEffect<Code>, { type: 'step-opened' }>, today: PlainDate): DeclaredStep<Code> {
  const dueOn = fixedOn ?? (term ? addDays(term.sinceOn, term.workingDays) : today);
  return { stepId: '', code, round: roundsOf(record, code) + 1, outcome: null, data, openedOn: term?.sinceOn ?? today, dueOn, closedOn: null, suspended: false, bySub: null };
}
