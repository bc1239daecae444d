import { explain, type Calendar, type ExplainedDay } from '@lianban/calendar';
import type { StepExplanation, StepMessage } from '@lianban/contracts';
import { daysBetween, plainDate } from '@lianban/kernel';

type Day = StepExplanation['days'][number];

/**
 * The term of a step day by day from the day after it opened: counted or not, and by which notice. Days of a
 * suspension are not counted and say so. Where a fact set the end there is no term: then the days up to it.
 */
export function explainStep(calendar: Calendar, step: StepMessage, today: string): StepExplanation {
  const { stepId, dueOn, termWorkingDays } = step;
  const paused = (date: string): boolean => step.suspensions.some(({ fromOn, toOn }) => date >= fromOn && date <= (toOn ?? today));
  const days: Day[] = [];
  let index = 0;
  for (const day of explain(calendar, plainDate(step.openedOn), reachOf(step, today))) {
    if (termWorkingDays === null && day.date > dueOn) break;
    const counted = day.counted && !paused(day.date);
    if (counted) index += 1;
    days.push(viewOf(day, counted, counted ? index : null));
    if (index === termWorkingDays) break;
  }
  return { stepId, dueOn, termWorkingDays, days };
}

/** Working days after which the list has surely ended. */
function reachOf({ openedOn, dueOn, termWorkingDays, suspensions }: StepMessage, today: string): number {
  const term = termWorkingDays ?? Math.max(daysBetween(plainDate(openedOn), plainDate(dueOn)), 0);
  return suspensions.reduce((sum, { fromOn, toOn }) => sum + daysBetween(plainDate(fromOn), plainDate(toOn ?? today)) + 1, term);
}

function viewOf({ date, counted: works, reason, noticeNumber, name }: ExplainedDay, counted: boolean, index: number | null): Day {
  return { date, counted, index, reason: works && !counted ? 'suspended' : reason, notice: noticeNumber, name };
}
