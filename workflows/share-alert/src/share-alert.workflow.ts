import { proxyActivities } from '@temporalio/workflow';
import type { AlertStepCode } from '@lianban/procedure-share-alert';
import { activityOptions, followCase, type Carry, type CaseRef } from '@lianban/workflow-shared';
import type { ShareAlertActivities } from './share-alert.activities.js';

const record = proxyActivities<ShareAlertActivities>(activityOptions);

/**
 * 共享告警, 景府发〔2023〕10号 art. 5, last paragraph: one fault of data sharing, until it is cured. It may be started at any
 * point of the record's life and catches up. Changes go through `patched()` and must replay `histories/`.
 */
export async function shareAlert(ref: CaseRef): Promise<void> {
  await followCase(ref, record, restore);
}

/** Whoever's turn it is restores. What is handed over (a further round) and what the data bureau coordinates is carried beside it as the record opens it. */
async function restore(carry: Carry<AlertStepCode>): Promise<void> {
  await carry('restore');
}
