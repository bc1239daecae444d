import type { DeclaredRecord } from './declared-case.js';
import type { StepEnd } from './step-effects.js';

/** A step that the record needs now and has not. */
export interface OwedStep<Code extends string = string> extends StepEnd {
  code: Code;
  round: number;
  /** What is known of it when it is opened. */
  data?: Readonly<Record<string, unknown>>;
}

/** When a step is owed, read from what is done. */
export interface Need<Case> {
  when(record: Case): boolean;
  /** The round that is owed; 1 unless it may come again. */
  round?(record: Case): number;
  /** Its end where the law or a fact sets it. */
  end?(record: Case): StepEnd;
}

/** What the record owes now and has not opened, in the order of the table. */
export function owedOf<Code extends string, Case extends DeclaredRecord<Code>>(needs: Readonly<Partial<Record<Code, Need<Case>>>>, record: Case): OwedStep<Code>[] {
  return (Object.entries(needs) as [Code, Need<Case>][]).flatMap(([code, { when, round = () => 1, end = () => ({}) }]) => {
    if (!when(record)) return [];
    const wanted = round(record);
    if (record.steps.some((step) => step.code === code && step.round >= wanted)) return [];
    return [{ code, round: wanted, ...end(record) }];
  });
}
