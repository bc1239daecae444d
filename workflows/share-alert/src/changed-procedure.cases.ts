import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, type CaseRef } from '@lianban/workflow-shared';
import type { ShareAlertActivities } from './share-alert.activities.js';

const record = proxyActivities<ShareAlertActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function shareAlert({ caseId }: CaseRef): Promise<void> {
  await record.openStep({ caseId, code: 'coordinate', office: 'bureau', round: 1 });
}
