import { declaredSteps, stepActivities } from '@lianban/casework';
import type { LoanRenewalActivities } from '@lianban/workflow-loan-renewal/activities';
import { loanKind } from '../loan-kind.js';
import { loanProcedure } from '../loan-procedure.js';
import type { LoanRecord } from '../loan-record.js';
import { loadLoanView } from './load-loan.activity.js';

/** What the workflow of a loan calls; each is one transaction of the record and may be repeated. */
export function createActivities(record: LoanRecord): LoanRenewalActivities {
  return {
    ...stepActivities(loanProcedure, record, declaredSteps(loanKind, record)),
    loadLoan: (ref) => loadLoanView(record, ref),
  };
}
