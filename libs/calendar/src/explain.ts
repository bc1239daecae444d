import { fromEpochDay, toEpochDay, type PlainDate } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import { worksOn, yearOn } from './day.js';

export type DayReason =
  | 'counted'
  | 'make-up'
  | 'weekend'
  | 'holiday'
  | 'provisional-workday'
  | 'provisional-rest'
  | 'undecided'
  | 'unpublished';

/** One day of a term: counted (with its place in the count) or left out, why, and by which notice. */
export interface ExplainedDay {
  date: PlainDate;
  counted: boolean;
  index?: number;
  reason: DayReason;
  noticeNumber: string | null;
  name: string | null;
}

/**
 * The term of `n` working days from `from`, day by day in the order of counting, as a person would tick it off. In an
 * unpublished year the days that the coming notice decides are `undecided` and not counted, so the list ends at the
 * latest end (forward) or earliest end (backward). It stops with one `unpublished` day where nothing is known.
 */
export function explain(calendar: Calendar, from: PlainDate, n: number): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  const step = n < 0 ? -1 : 1;
  let day = toEpochDay(from);
  for (let index = 0; index < Math.abs(n); ) {
    day += step;
    const explained = explainDay(calendar, fromEpochDay(day));
    if (explained.counted) explained.index = index += 1;
    days.push(explained);
    if (explained.reason === 'unpublished') break;
  }
  return days;
}

function explainDay(calendar: Calendar, date: PlainDate): ExplainedDay {
  const year = yearOn(calendar, date);
  if (!year) return { date, counted: false, reason: 'unpublished', noticeNumber: null, name: null };
  const mark = year.days[date];
  const source = { noticeNumber: mark?.noticeNumber ?? year.noticeNumber, name: mark?.name ?? null };
  const least = worksOn(calendar, date, 'least') ?? false;
  if (year.status === 'published') {
    const reason = least ? (mark ? 'make-up' : 'counted') : mark ? 'holiday' : 'weekend';
    return { date, counted: least, reason, ...source };
  }
  const most = worksOn(calendar, date, 'most') ?? false;
  const reason = least !== most ? 'undecided' : least ? 'provisional-workday' : 'provisional-rest';
  return { date, counted: least, reason, ...source };
}
