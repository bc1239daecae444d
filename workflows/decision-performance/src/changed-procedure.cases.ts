import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, type CaseRef } from '@lianban/workflow-shared';
import type { DecisionPerformanceActivities } from './decision-performance.activities.js';

const record = proxyActivities<DecisionPerformanceActivities>(activityOptions);

/** What must not happen: the order of the procedure changed without `patched()`. */
export async function decisionPerformance({ caseId }: CaseRef): Promise<void> {
  await record.openStep({ caseId, code: 'demand', office: 'office', round: 1 });
}
