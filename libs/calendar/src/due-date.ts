import { accepted, refused, type Outcome, type PlainDate } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import { addWorkingDays, provisionalRange, type NotCovered, type ProvisionalRange } from './working-days.js';

/**
 * A deadline as it is stored. `dueOn` is the day after which it is overdue: of a provisional one the latest, so that
 * nobody is accused by a guess. Reminders go by `remindFrom(due)`, the earliest.
 */
export interface DueDate {
  dueOn: PlainDate;
  provisional?: ProvisionalRange;
  calendarVersion: string;
}

/**
 * The end of a term of `n` working days from `from` (not counted); negative `n` for "n working days before".
 * Refused with `CALENDAR_NOT_COVERED` only when not even the statutory days of a year are known.
 */
export function dueDate(calendar: Calendar, from: PlainDate, n: number): Outcome<DueDate, NotCovered> {
  const known = addWorkingDays(calendar, from, n);
  if (known.ok) return accepted({ dueOn: known.value, calendarVersion: calendar.version });
  const provisional = provisionalRange(calendar, from, n);
  if (!provisional) return refused('CALENDAR_NOT_COVERED', known.refusal.detail);
  return accepted({ dueOn: provisional.latestOn, provisional, calendarVersion: calendar.version });
}

/** The day that reminders count back from: the earliest on which the term may end. */
export function remindFrom(due: Pick<DueDate, 'dueOn' | 'provisional'>): PlainDate {
  return due.provisional?.earliestOn ?? due.dueOn;
}
