import type { StepActivities, StepRequest, StepState } from './step.activities.js';
import { followRecord, type RecordWatch } from './record-watch.js';

/**
 * Carries a step from its opening to its end and returns the outcome that the record holds, at once if it is already
 * there. On the way it wakes for every reminder, the overdue notice and the rungs; what those are and when, the
 * activity answers from the calendar, so that a moved deadline, the demonstration clock and a late start all agree.
 */
export async function carryStep<Code extends string, Outcome extends string>(
  watch: RecordWatch,
  record: StepActivities<Code, Outcome>,
  request: StepRequest<Code>,
): Promise<Outcome> {
  let look = (): Promise<StepState<Outcome>> => {
    look = () => record.visitStep(request);
    return record.openStep(request);
  };
  const ended = await followRecord(watch, () => look(), (step) => step.outcome !== null, untilNextNotice);
  return ended.outcome as Outcome;
}

/** Milliseconds of business time to the next notice; nothing to wait for but a change once all have gone out. */
function untilNextNotice({ businessNow, schedule }: StepState): number | undefined {
  const next = schedule[0];
  return next && Date.parse(next.at) - Date.parse(businessNow);
}
