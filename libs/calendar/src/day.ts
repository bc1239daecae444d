import { weekdayOf, yearOf, type PlainDate } from '@lianban/kernel';
import type { Calendar, CalendarYear, DayMark } from './calendar.js';

/** How the open days of an unpublished year are taken: not at all, all as work, or all as rest. */
export type Reading = 'published' | 'most' | 'least';

/** True when the day is worked; undefined when the calendar does not say under this reading. */
export function worksOn(calendar: Calendar, date: PlainDate, reading: Reading): boolean | undefined {
  const year = calendar.years[yearOf(date)];
  if (!year) return undefined;
  if (year.status === 'published') return workedBy(year.days[date], date);
  if (reading === 'published') return undefined;
  if (calendar.mayWork[date]) return reading === 'most';
  if (calendar.mayRest[date]) return reading === 'most';
  return workedBy(year.days[date], date);
}

function workedBy(mark: DayMark | undefined, date: PlainDate): boolean {
  return mark ? mark.workday : weekdayOf(date) < 6;
}

export function yearOn(calendar: Calendar, date: PlainDate): CalendarYear | undefined {
  return calendar.years[yearOf(date)];
}
