import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, carryStep, watchRecord } from '@lianban/workflow-shared';
import type { StepActivities } from '@lianban/workflow-shared/activities';

const record = proxyActivities<StepActivities>(activityOptions);

/** The smallest procedure: one step. */
export async function carrier(ref: { caseId: string }): Promise<string> {
  return carryStep(watchRecord(ref), record, { ...ref, code: 'review', office: 'tax', round: 1 });
}
