import { proxyActivities } from '@temporalio/workflow';
import type { PerformanceStepCode } from '@lianban/procedure-decision-performance';
import { activityOptions, followCase, type Carry, type CaseRef } from '@lianban/workflow-shared';
import type { DecisionPerformanceActivities } from './decision-performance.activities.js';

const record = proxyActivities<DecisionPerformanceActivities>(activityOptions);

/**
 * 执法决定履行, 景府办字〔2023〕43号 item 11: one decision, until it is performed or enforced. It may be started at any point
 * of the record's life and catches up. Changes go through `patched()` and must replay `histories/`.
 */
export async function decisionPerformance(ref: CaseRef): Promise<void> {
  await followCase(ref, record, perform);
}

/**
 * Performance stays owed until the party performs or is made to. What its passed day opens (demand, verification, choice,
 * enforcement by the office or the court) and the halts of other units (item 10) are carried beside it as they are opened.
 */
async function perform(carry: Carry<PerformanceStepCode>): Promise<void> {
  await carry('performance');
}
