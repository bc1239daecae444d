import { addWorkingDays, type Calendar, type NotCovered } from '@lianban/calendar';
import { accepted, addDays, daysBetween, earlierOf, laterOf, plainDate, refused, type Outcome, type PlainDate } from '@lianban/kernel';
import { lprChanges, lprKnownThrough } from './lpr-history.data.js';

/** From a day of publication on, the one-year LPR in basis points (345 is 3.45 %). */
export interface LprChange {
  from: PlainDate;
  bp: number;
}

/** Rates in any order. After `knownThrough` nothing is claimed; null: whoever gave the table answers for it. */
export interface LprTable {
  changes: readonly LprChange[];
  knownThrough: PlainDate | null;
}

export type LprUnknown = 'LPR_MISSING' | 'LPR_NOT_CONFIRMED';

/** The table that ships: what a service starts with before its own confirmed entries. */
export const shippedLprTable: LprTable = { changes: lprChanges, knownThrough: lprKnownThrough };

/**
 * The rate in force on a day (arts. 8, 19: 当期). Refused with `LPR_MISSING {on, firstFrom}` before the table begins,
 * `LPR_NOT_CONFIRMED {on, knownThrough}` after the last day it answers for.
 */
export function lprOn(date: PlainDate, table: LprTable): Outcome<LprChange, LprUnknown> {
  let found: LprChange | undefined;
  for (const change of table.changes) if (change.from <= date && (!found || change.from > found.from)) found = change;
  if (!found) {
    const firstFrom = table.changes.reduce<PlainDate | null>((first, { from }) => (first && first < from ? first : from), null);
    return refused('LPR_MISSING', { on: date, firstFrom });
  }
  if (table.knownThrough && date > table.knownThrough) return refused('LPR_NOT_CONFIRMED', { on: date, knownThrough: table.knownThrough });
  return accepted(found);
}

/** A stretch of days with one rate, both ends included. */
export interface LprSegment {
  from: PlainDate;
  to: PlainDate;
  days: number;
  lprBp: number;
}

/** The days `from` to `to`, both included, split where the rate changes. No days when `to` is earlier. */
export function lprSegments(from: PlainDate, to: PlainDate, table: LprTable): Outcome<LprSegment[], LprUnknown> {
  if (to < from) return accepted([]);
  const first = lprOn(from, table);
  const last = lprOn(to, table);
  if (!first.ok) return first;
  if (!last.ok) return last;
  const changes = [...table.changes].sort((a, b) => (a.from < b.from ? -1 : 1)).filter((change) => change.from >= first.value.from && change.from <= to);
  const segments = changes.map((change, index): LprSegment => {
    const next = changes[index + 1];
    const start = laterOf(change.from, from);
    const end = next ? earlierOf(addDays(next.from, -1), to) : to;
    return { from: start, to: end, days: daysBetween(start, end) + 1, lprBp: change.bp };
  });
  return accepted(segments);
}

/** The day on which the rate of a month is published: the 20th, moved to the next working day. */
export function lprPublicationOn(calendar: Calendar, year: number, month: number): Outcome<PlainDate, NotCovered> {
  return addWorkingDays(calendar, plainDate(`${year}-${String(month).padStart(2, '0')}-19`), 1);
}
