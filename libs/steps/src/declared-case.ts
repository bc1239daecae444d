import type { PlainDate } from '@lianban/kernel';

/** One step of a record. While it is open, `data` holds what the record already knows of it. */
export interface DeclaredStep<Code extends string = string> {
  stepId: string;
  code: Code;
  /** 1 at first; one more each time it comes again. */
  round: number;
  /** Null while it is owed. */
  outcome: string | null;
  data: Readonly<Record<string, unknown>>;
  openedOn: PlainDate;
  dueOn: PlainDate;
  closedOn: PlainDate | null;
  suspended: boolean;
  /** The person who ended it; null while it is open, and where the system did. */
  bySub: string | null;
}

/** What every record with declared steps has, whatever its facts are called. */
export interface DeclaredRecord<Code extends string = string, State extends string = string> {
  state: State;
  /** Kinds of the papers that lie in it. */
  papers: readonly string[];
  /** In the order in which they were opened. */
  steps: readonly DeclaredStep<Code>[];
}

/** A case as `decide` sees it: the whole record, locked. */
export interface DeclaredCase<Code extends string = string, State extends string = string, Facts = unknown> extends DeclaredRecord<Code, State> {
  facts: Facts;
}

/** Ends that no person chooses: the case ended without the step; nothing depends on it any longer. */
export const unchosenOutcomes = { 'case-closed': '事项已结束', moot: '不再需要' } as const;

type Steps<Code extends string> = { readonly steps: readonly DeclaredStep<Code>[] };

/** The last round of a step. */
export function lastStep<Code extends string>({ steps }: Steps<Code>, code: Code): DeclaredStep<Code> | undefined {
  return steps.findLast((step) => step.code === code);
}

export function openStepOf<Code extends string>({ steps }: Steps<Code>, code: Code): DeclaredStep<Code> | undefined {
  return steps.findLast((step) => step.code === code && step.outcome === null);
}

/** Whether the last round of a step ended so; without outcomes: whether it was done, not merely ended with the case or for want of a question. */
export function ended<Code extends string>(record: Steps<Code>, code: Code, ...outcomes: string[]): boolean {
  const outcome = lastStep(record, code)?.outcome;
  return outcome != null && (outcomes.length === 0 ? !Object.hasOwn(unchosenOutcomes, outcome) : outcomes.includes(outcome));
}

/** What was said when a step last ended so; undefined while it has not. */
export function dataOf<Code extends string>({ steps }: Steps<Code>, code: Code, outcome: string): Readonly<Record<string, unknown>> | undefined {
  return steps.findLast((step) => step.code === code && step.outcome === outcome)?.data;
}

/** How often a step has been opened. */
export function roundsOf<Code extends string>({ steps }: Steps<Code>, code: Code): number {
  return steps.filter((step) => step.code === code).length;
}
