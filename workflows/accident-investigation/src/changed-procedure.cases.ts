import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, type CaseRef } from '@lianban/workflow-shared';
import type { AccidentInvestigationActivities } from './accident-investigation.activities.js';

const record = proxyActivities<AccidentInvestigationActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function accidentInvestigation({ caseId }: CaseRef): Promise<void> {
  await record.openStep({ caseId, code: 'closing', office: 'government', round: 1 });
}
