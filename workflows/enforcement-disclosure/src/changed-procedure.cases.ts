import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, type CaseRef } from '@lianban/workflow-shared';
import type { EnforcementDisclosureActivities } from './enforcement-disclosure.activities.js';

const record = proxyActivities<EnforcementDisclosureActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function enforcementDisclosure({ caseId }: CaseRef): Promise<void> {
  await record.openStep({ caseId, code: 'release', office: 'office', round: 1 });
}
