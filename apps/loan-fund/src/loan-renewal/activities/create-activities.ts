import type { LoanRenewalActivities } from '@lianban/workflow-loan-renewal/activities';
import type { LoanRecord } from '../loan-record.js';
import { loadLoanView } from './load-loan.activity.js';
import { openStep, visitStep } from './step.activity.js';

/** What the workflow of a loan calls; each is one transaction of the record and may be repeated. */
export function createActivities(record: LoanRecord): LoanRenewalActivities {
  return {
    openStep: (request) => openStep(record, request),
    visitStep: (request) => visitStep(record, request),
    loadLoan: (ref) => loadLoanView(record, ref),
  };
}
