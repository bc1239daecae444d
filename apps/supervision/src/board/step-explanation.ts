import { explain, type Calendar, type ExplainedDay } from '@lianban/calendar';
import type { StepExplanation, StepMessage } from '@lianban/contracts';
import { daysBetween, plainDate } from '@lianban/kernel';

type Day = StepExplanation['days'][number];

/**
 * The term of a step day by day from the day after it opened: counted or not, and by which notice. Days of a
 * suspension are not counted and say so.
 */
export function explainStep(calendar: Calendar, step: StepMessage, today: string): StepExplanation {
  const paused = (date: string): boolean => step.suspensions.some(({ fromOn, toOn }) => date >= fromOn && date <= (toOn ?? today));
  const reach = step.suspensions.reduce((sum, { fromOn, toOn }) => sum + daysBetween(plainDate(fromOn), plainDate(toOn ?? today)) + 1, step.termWorkingDays);
  const days: Day[] = [];
  let index = 0;
  for (const day of explain(calendar, plainDate(step.openedOn), reach)) {
    const counted = day.counted && !paused(day.date);
    if (counted) index += 1;
    days.push(viewOf(day, counted, counted ? index : null));
    if (index === step.termWorkingDays) break;
  }
  return { stepId: step.stepId, dueOn: step.dueOn, termWorkingDays: step.termWorkingDays, days };
}

function viewOf({ date, counted: works, reason, noticeNumber, name }: ExplainedDay, counted: boolean, index: number | null): Day {
  return { date, counted, index, reason: works && !counted ? 'suspended' : reason, notice: noticeNumber, name };
}
