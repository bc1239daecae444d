import { accepted, fromEpochDay, refused, toEpochDay, yearOf, type Outcome, type PlainDate } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import { worksOn, type Reading } from './day.js';

/** Both ends of a date that depends on a notice not yet published. The earliest is the safe day. */
export interface ProvisionalRange {
  earliestOn: PlainDate;
  latestOn: PlainDate;
}

export type NotCovered = 'CALENDAR_NOT_COVERED';

/**
 * Whether a day is worked. Refused with `CALENDAR_NOT_COVERED {year, atLeast, atMost}` for a year without a notice;
 * the two booleans are null when not even its statutory days are known.
 */
export function isWorkday(calendar: Calendar, date: PlainDate): Outcome<boolean, NotCovered> {
  const known = worksOn(calendar, date, 'published');
  if (known !== undefined) return accepted(known);
  return refused('CALENDAR_NOT_COVERED', {
    year: yearOf(date),
    atLeast: worksOn(calendar, date, 'least') ?? null,
    atMost: worksOn(calendar, date, 'most') ?? null,
  });
}

/**
 * The `n`th working day after `from`, which is itself not counted (State Council notices; Civil Code art. 201).
 * Negative `n` counts back; 0 gives `from`. A count that meets a year without a notice is refused with
 * `CALENDAR_NOT_COVERED {earliestOn, latestOn}`, both null when the range is not known either.
 */
export function addWorkingDays(calendar: Calendar, from: PlainDate, n: number): Outcome<PlainDate, NotCovered> {
  const date = walk(calendar, from, n, 'published');
  if (date) return accepted(date);
  const range = provisionalRange(calendar, from, n);
  return refused('CALENDAR_NOT_COVERED', { earliestOn: range?.earliestOn ?? null, latestOn: range?.latestOn ?? null });
}

/** The `n`th working day before `from`; as `addWorkingDays` with the sign turned. */
export function subtractWorkingDays(calendar: Calendar, from: PlainDate, n: number): Outcome<PlainDate, NotCovered> {
  return addWorkingDays(calendar, from, -n);
}

/** Both ends of the `n`th working day from `from` (CAL-03), equal when every year is published. */
export function provisionalRange(calendar: Calendar, from: PlainDate, n: number): ProvisionalRange | undefined {
  const byMost = walk(calendar, from, n, 'most');
  const byLeast = walk(calendar, from, n, 'least');
  if (!byMost || !byLeast) return undefined;
  return n >= 0 ? { earliestOn: byMost, latestOn: byLeast } : { earliestOn: byLeast, latestOn: byMost };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier (then the days from `to` up to,
 * not including, `from`). Refused with `CALENDAR_NOT_COVERED {atLeast, atMost}` across an unpublished year.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): Outcome<number, NotCovered> {
  const known = tally(calendar, from, to, 'published');
  if (known !== undefined) return accepted(known);
  const ends = [tally(calendar, from, to, 'least'), tally(calendar, from, to, 'most')];
  const [a, b] = ends as [number | undefined, number | undefined];
  const given = a !== undefined && b !== undefined;
  return refused('CALENDAR_NOT_COVERED', {
    atLeast: given ? Math.min(a, b) : null,
    atMost: given ? Math.max(a, b) : null,
  });
}

function walk(calendar: Calendar, from: PlainDate, n: number, reading: Reading): PlainDate | undefined {
  if (!Number.isSafeInteger(n)) throw new RangeError('a number of working days is a whole number');
  const step = n < 0 ? -1 : 1;
  let day = toEpochDay(from);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    const works = worksOn(calendar, fromEpochDay(day), reading);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return fromEpochDay(day);
}

function tally(calendar: Calendar, from: PlainDate, to: PlainDate, reading: Reading): number | undefined {
  const back = to < from;
  const first = toEpochDay(back ? to : from) + (back ? 0 : 1);
  const last = toEpochDay(back ? from : to) - (back ? 1 : 0);
  let count = 0;
  for (let day = first; day <= last; day += 1) {
    const works = worksOn(calendar, fromEpochDay(day), reading);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return back && count > 0 ? -count : count;
}
