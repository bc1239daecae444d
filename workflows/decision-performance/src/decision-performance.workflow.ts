import { proxyActivities } from '@temporalio/workflow';
import type { PerformanceStepCode } from '@lianban/procedure-decision-performance';
import { activityOptions, followCase, type Carry, type CaseRef } from '@lianban/workflow-shared';
import type { DecisionPerformanceActivities } from './decision-performance.activities.js';

const record = proxyActivities<DecisionPerformanceActivities>(activityOptions);

/**
 * 执法决定履行, 景府办字〔2023〕43号 item 11: one decision, until it is performed or enforced. Halts that another unit
 * carries out (item 10) run beside it. It may be started at any point of the record's life and catches up. Changes go
 * through `patched()` and must replay `histories/`.
 */
export async function decisionPerformance(ref: CaseRef): Promise<void> {
  await followCase(ref, record, perform);
}

async function perform(carry: Carry<PerformanceStepCode>): Promise<void> {
  // The day that the decision sets passes unused, or the party performs.
  if ((await carry('performance')) === 'performed') return;

  // Item 11: demanded once more, looked at, then enforced by the office itself or by the court.
  if ((await carry('demand')) !== 'served') return;
  if ((await carry('verification')) !== 'not-performed') return;
  const way = await carry('enforcement-choice');
  if (way === 'compulsory') await carry('compulsory-enforcement');
  if (way !== 'court') return;
  if ((await carry('court-application')) === 'filed') await carry('court-result');
}
