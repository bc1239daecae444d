import { proxyActivities } from '@temporalio/workflow';
import { activityOptions } from '@lianban/workflow-shared';
import type { LoanRenewalActivities } from './loan-renewal.activities.js';
import type { LoanRef } from './loan-renewal.messages.js';

const record = proxyActivities<LoanRenewalActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function loanRenewal({ caseId }: LoanRef): Promise<void> {
  await record.openStep({ caseId, code: 'settlement', office: 'transfer-service-office', round: 1 });
}
