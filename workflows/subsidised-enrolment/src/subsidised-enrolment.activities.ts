import type { StepActivities } from '@lianban/workflow-shared/activities';
import type { CaseRef, ListVersionRef } from './subsidised-enrolment.messages.js';

/**
 * `confirm`: a county office confirms an identity (art. 20). `review`: its second person, where configured.
 * `decide`: medical insurance settles what the offices disagree on.
 */
export type CaseStepCode = 'confirm' | 'review' | 'decide';

/**
 * How a step ends. `confirm` and `reject` end the steps `confirm` and `decide` (asking for a correction does not: the
 * office still owes its answer, and a corrected version closes the case). `approve` and `return` end `review`.
 * `not-required`: no second person is configured. `case-closed`: the record closed without this answer
 * (source withdrawn, corrected).
 */
export type CaseStepOutcome = 'confirm' | 'reject' | 'approve' | 'return' | 'not-required' | 'case-closed';

/** The offices that answer for the case's categories, and whether its record is closed already. */
export interface CaseView {
  offices: string[];
  closed: boolean;
}

/**
 * Where the case stands once every office has answered: `agreed` (all confirm or all reject), `disagreed`
 * (medical insurance decides), `decided` (it has), `closed` without an answer (source withdrawn, corrected), or
 * `unanswered` again, because a later version of a list brought another office into it.
 */
export type CasePosition = 'unanswered' | 'agreed' | 'disagreed' | 'decided' | 'closed';

export interface ListVersionView {
  /** All its rows of this county are matched, by rules over grouped rows. */
  matched: boolean;
  /** Cases it opened or adopted that are still open. */
  openCases: number;
  /** Closed here already, or taken back by its giver. */
  closed: boolean;
}

/**
 * Effects of the procedure, each one transaction that may be repeated. Implemented by medical insurance.
 * Whoever changes a record appends `recordChanged` for the workflows that wait on it: an answer for its case, a closed
 * case for the versions that opened or adopted it, a moved deadline or clock for the open cases.
 */
export interface SubsidisedEnrolmentActivities extends StepActivities<CaseStepCode, CaseStepOutcome> {
  /** Throws (not retried) when the case does not exist. */
  loadCase(ref: CaseRef): Promise<CaseView>;
  /** Writes the outcome on which the offices agree; leaves a decided or closed case alone. */
  weighAnswers(ref: CaseRef): Promise<CasePosition>;
  /** Decides the entitlement of the case's person by the rules of arts. 15–21; stores the ruling. */
  decideEntitlement(ref: CaseRef): Promise<void>;
  /** Hands the outcome to the shares that go back to the departments and to tax. */
  publishOutcome(ref: CaseRef): Promise<void>;
  /** Closes the case and whatever step of it is still open; tells the versions that wait for it. */
  closeCase(ref: CaseRef): Promise<void>;

  loadListVersion(ref: ListVersionRef): Promise<ListVersionView>;
  /** Settles every person of the version whose ruling is certain, in this county. */
  settleCertain(ref: ListVersionRef): Promise<void>;
  closeListVersion(ref: ListVersionRef): Promise<void>;
}
