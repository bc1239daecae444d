import { proxyActivities } from '@temporalio/workflow';
import { activityOptions } from '@lianban/workflow-shared';
import type { SubsidisedEnrolmentActivities } from './subsidised-enrolment.activities.js';
import type { CaseRef, ListVersionRef } from './subsidised-enrolment.messages.js';

const record = proxyActivities<SubsidisedEnrolmentActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function confirmationCase(ref: CaseRef): Promise<void> {
  await record.weighAnswers(ref);
  await record.loadCase(ref);
}

export async function listVersion(ref: ListVersionRef): Promise<void> {
  await record.settleCertain(ref);
}
