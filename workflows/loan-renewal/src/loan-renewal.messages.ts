/** Task queue of the worker in the loan fund. */
export const taskQueue = 'loan-fund';

/** Argument of `loanRenewal`. */
export interface LoanRef {
  caseId: string;
}

/** Workflow types, as the outbox names them. */
export const workflowTypes = { loanRenewal: 'loanRenewal' } as const;

export const loanRenewalId = (ref: LoanRef): string => `loan-renewal/case/${ref.caseId}`;
