import { proxyActivities } from '@temporalio/workflow';
import { activityOptions, followRecord, watchRecord } from '@lianban/workflow-shared';
import type { SubsidisedEnrolmentActivities } from './subsidised-enrolment.activities.js';
import type { ListVersionRef } from './subsidised-enrolment.messages.js';

const record = proxyActivities<SubsidisedEnrolmentActivities>(activityOptions);

/**
 * 名单版本，景府发〔2023〕10号 arts. 5, 20–21: one published version of a department's list in one county, from its
 * matching to the day on which nobody in it is open any more. Changes go through `patched()` and must replay `histories/`.
 */
export async function listVersion(ref: ListVersionRef): Promise<void> {
  const watch = watchRecord(ref);
  const load = (): ReturnType<typeof record.loadListVersion> => record.loadListVersion(ref);

  // Every person on it is compared with the registers: household, deaths, employee insurance, payments.
  const matched = await followRecord(watch, load, (version) => version.matched || version.closed);
  if (matched.closed) return;

  // Arts. 15–21: what is certain is settled at once, exits and refunds included.
  await record.settleCertain(ref);

  // Art. 20: what is not certain waits in its own case for the offices' confirmation.
  await followRecord(watch, load, (version) => version.openCases === 0 || version.closed);
  await record.closeListVersion(ref);
}
