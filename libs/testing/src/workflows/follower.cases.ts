import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, followCase, type CaseRef, type DeclaredCaseActivities } from '@lianban/workflow-shared';

const record = proxyActivities<DeclaredCaseActivities>(activityOptions);

/** The smallest case: a line of two steps. */
export async function follower(ref: CaseRef): Promise<void> {
  await followCase(ref, record, async (carry) => {
    if ((await carry('review')) === 'done') await carry('answer');
  });
}
