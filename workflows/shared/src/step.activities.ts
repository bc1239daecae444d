import type { NoticeKind } from '@lianban/contracts';

/** Names one step: what an office owes in a case. The record holds at most one step per case × code × office × round. */
export interface StepRequest<Code extends string = string> {
  caseId: string;
  code: Code;
  /** Id of the office that owes the step, e.g. `civil-affairs@360222`. */
  office: string;
  /** 1 at first; one more each time a second person returned the answer. */
  round: number;
}

/** What falls due next for a step, at which instant of business time (ISO). */
export interface ScheduledNotice {
  kind: NoticeKind;
  at: string;
}

/** What the record says of a step, read together with business now in one transaction. */
export interface StepState<Outcome extends string = string> {
  /** Null where the record needs no such step (then `outcome` says why). */
  stepId: string | null;
  /** Null while the office still owes the step; else how it ended, also when the record withdrew it. */
  outcome: Outcome | null;
  /** Instant of business time (ISO): database clock and demo offset. */
  businessNow: string;
  /** What is still ahead, earliest first; empty once the last rung was proposed. */
  schedule: ScheduledNotice[];
}

/** The two activities that carry a step. Each is one transaction, may be repeated, and sends nothing twice. */
export interface StepActivities<Code extends string = string, Outcome extends string = string> {
  /**
   * Opens the step if the record has none and needs one, with its due date and basis; then as `visitStep`.
   * A record that is closed or needs no such step is left alone: the state carries the outcome.
   */
  openStep(request: StepRequest<Code>): Promise<StepState<Outcome>>;
  /**
   * Looks at the step at business now: records what fell due since the last visit (reminders and the overdue notice
   * as sent, rungs as proposed, what a later one overtook as missed) and returns what the record then says.
   */
  visitStep(request: StepRequest<Code>): Promise<StepState<Outcome>>;
}

/** Names one case. */
export interface CaseRef {
  caseId: string;
}

/** What a workflow must know of a case besides its steps. Ids only. */
export interface CaseView<Code extends string = string> {
  /** The office that owes each step in this case. */
  offices: Readonly<Record<Code, string>>;
  /** The record has ended. */
  closed: boolean;
  /** Every round of every step that the record has opened so far. */
  opened: readonly { code: Code; round: number; outcome: string | null }[];
}

/** The activities of a procedure whose steps are declared, each one transaction that may be repeated. */
export interface DeclaredCaseActivities<Code extends string = string> extends StepActivities<Code, string> {
  /** Throws (not retried) when the case does not exist. */
  loadCase(ref: CaseRef): Promise<CaseView<Code>>;
}
