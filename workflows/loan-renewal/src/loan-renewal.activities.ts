import type { LoanStepCode, LoanStepOutcome, StepOwner } from '@lianban/procedure-loan-renewal';
import type { StepActivities } from '@lianban/workflow-shared/activities';
import type { LoanRef } from './loan-renewal.messages.js';

/** What the workflow must know of a loan besides its steps. Ids only. */
export interface LoanView {
  /** The office that owes the steps of each owner in this case. */
  offices: Record<StepOwner, string>;
  /** The record has ended: settled, refused or withdrawn. */
  closed: boolean;
  /** Every step that the record has opened so far, with its last round. */
  opened: { code: LoanStepCode; round: number; outcome: LoanStepOutcome | null }[];
}

/**
 * Effects of the procedure, each one transaction that may be repeated. Implemented by the loan fund. Whoever changes a
 * record appends `recordChanged` for its workflow.
 */
export interface LoanRenewalActivities extends StepActivities<LoanStepCode, LoanStepOutcome> {
  /** Throws (not retried) when the case does not exist. */
  loadLoan(ref: LoanRef): Promise<LoanView>;
}
