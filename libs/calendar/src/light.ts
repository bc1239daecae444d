import type { PlainDate } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import { dueDate, remindFrom, type DueDate } from './due-date.js';
import { workingDaysBetween } from './working-days.js';

/** Light of an open term: green on track, yellow near its end, red past it, grey while it does not count. */
export type TermLight = 'green' | 'yellow' | 'red' | 'grey';

export interface OpenTerm extends Pick<DueDate, 'dueOn' | 'provisional'> {
  /** Null where a fact set the end, not a term. */
  termWorkingDays: number | null;
  suspended?: boolean;
}

const LEAST_WARNING_WORKING_DAYS = 3;
const WARNING_SHARE = 0.2;

/**
 * Working days left at which a term turns yellow: three, or a fifth of a long term, but never more than half of it,
 * so that a short term is not born yellow; three where a fact set the end. A local convention, not law.
 */
export function yellowWithinWorkingDays(termWorkingDays: number | null): number {
  if (termWorkingDays === null) return LEAST_WARNING_WORKING_DAYS;
  return Math.floor(Math.min(Math.max(LEAST_WARNING_WORKING_DAYS, WARNING_SHARE * termWorkingDays), termWorkingDays / 2));
}

/** Working days left, today not counted; of a provisional term the fewest there may be. Negative once it has passed. */
export function workingDaysLeft(calendar: Calendar, today: PlainDate, term: Pick<OpenTerm, 'dueOn' | 'provisional'>): number {
  return fewest(calendar, today, remindFrom(term));
}

/** Working days since the last day on which the term may have ended; 0 while it is not over. */
export function workingDaysOver(calendar: Calendar, today: PlainDate, { dueOn }: Pick<OpenTerm, 'dueOn'>): number {
  return today > dueOn ? fewest(calendar, dueOn, today) : 0;
}

/**
 * The first day that is still green for a term: what ends before it is yellow. For sets of terms, where a comparison
 * of dates stands in for counting; agrees with `lightOf` day by day. Null when the calendar does not reach so far.
 */
export function yellowBefore(calendar: Calendar, today: PlainDate, termWorkingDays: number | null): PlainDate | null {
  const due = dueDate(calendar, today, yellowWithinWorkingDays(termWorkingDays) + 1);
  return due.ok ? due.value.dueOn : null;
}

/** Grey while suspended, red only after the latest end, yellow by the earliest. */
export function lightOf(calendar: Calendar, today: PlainDate, term: OpenTerm): TermLight {
  if (term.suspended) return 'grey';
  if (term.dueOn < today) return 'red';
  return workingDaysLeft(calendar, today, term) <= yellowWithinWorkingDays(term.termWorkingDays) ? 'yellow' : 'green';
}

function fewest(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const count = workingDaysBetween(calendar, from, to);
  if (count.ok) return count.value;
  return (count.refusal.detail['atLeast'] as number | null | undefined) ?? 0;
}
