import { proxyActivities } from '@temporalio/workflow';
import type { EnforcementStepCode } from '@lianban/procedure-enforcement-disclosure';
import { activityOptions, followCase, type Carry, type CaseRef } from '@lianban/workflow-shared';
import type { EnforcementDisclosureActivities } from './enforcement-disclosure.activities.js';

const record = proxyActivities<EnforcementDisclosureActivities>(activityOptions);

/**
 * 执法决定公开, 景府办字〔2023〕43号 items 9 and 10: one decision, from its review until the public can read it. It may be
 * started at any point of the record's life and catches up. Changes go through `patched()` and must replay `histories/`.
 */
export async function enforcementDisclosure(ref: CaseRef): Promise<void> {
  await followCase(ref, record, disclose);
}

async function disclose(carry: Carry<EnforcementStepCode>): Promise<void> {
  // Item 10: a major decision is reviewed before it is made.
  if ((await carry('legal-review')) === 'returned') return;
  await carry('issue');

  // Item 9: public within 20 working days of the decision, proved by the system's own reading of the page.
  await Promise.all([carry('publication'), prepareAndRelease(carry)]);
}

/** A text is checked for what must not be public, and released by a second person, who may return it. */
async function prepareAndRelease(carry: Carry<EnforcementStepCode>): Promise<void> {
  for (let round = 1; ; round += 1) {
    if ((await carry('redaction', round)) !== 'ready') return;
    if ((await carry('release', round)) !== 'returned') return;
  }
}
