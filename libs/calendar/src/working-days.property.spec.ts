import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, fromEpochDay, plainDate, toEpochDay, type PlainDate } from '@lianban/kernel';
import calendarOfChina from 'chinese-days';
import fc from 'fast-check';
import { addWorkingDays, explain, isWorkday, officialCalendar as calendar, provisionalRange, workingDaysBetween } from './index.js';

const first = toEpochDay(plainDate('2023-01-01'));
const last = toEpochDay(plainDate('2026-12-31'));
const covered = fc.integer({ min: first + 120, max: last - 120 }).map(fromEpochDay);
const undecided = fc.integer({ min: last - 60, max: last + 250 }).map(fromEpochDay);
const term = fc.integer({ min: 1, max: 30 });

function must<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error('expected an answer');
  return outcome.value;
}
const worked = (date: PlainDate): boolean => must(isWorkday(calendar, date));

describe('laws of counting working days', () => {
  it('lands on a working day and comes back from a working day', () => {
    fc.assert(
      fc.property(covered, term, (date, n) => {
        const end = must(addWorkingDays(calendar, date, n));
        expect(worked(end)).toBe(true);
        const back = must(addWorkingDays(calendar, end, -n));
        if (worked(date)) expect(back).toBe(date);
        else expect(back < date).toBe(true);
      }),
    );
  });

  it('is strictly monotone in the term and adds up', () => {
    fc.assert(
      fc.property(covered, term, term, (date, a, b) => {
        const end = must(addWorkingDays(calendar, date, a));
        expect(must(addWorkingDays(calendar, end, b))).toBe(must(addWorkingDays(calendar, date, a + b)));
        expect(end > date).toBe(true);
      }),
    );
  });

  it('measures what it adds, in both directions', () => {
    fc.assert(
      fc.property(covered, term, (date, n) => {
        expect(must(workingDaysBetween(calendar, date, must(addWorkingDays(calendar, date, n))))).toBe(n);
        expect(must(workingDaysBetween(calendar, date, must(addWorkingDays(calendar, date, -n))))).toBe(-n);
      }),
    );
  });

  it('explains each day of the term once and counts the same', () => {
    fc.assert(
      fc.property(covered, term, fc.boolean(), (date, n, back) => {
        const days = explain(calendar, date, back ? -n : n);
        const end = must(addWorkingDays(calendar, date, back ? -n : n));
        expect(days).toHaveLength(Math.abs(daysBetween(date, end)));
        expect(days.filter((day) => day.counted).map((day) => day.index)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
        expect(days.at(-1)?.date).toBe(end);
        expect(days[0]?.date).toBe(addDays(date, back ? -1 : 1));
      }),
    );
  });

  it('keeps a provisional range in order, and monotone in the term', () => {
    fc.assert(
      fc.property(undecided, term, fc.boolean(), (date, n, back) => {
        const range = provisionalRange(calendar, date, back ? -n : n);
        const next = provisionalRange(calendar, date, back ? -n - 1 : n + 1);
        if (!range || !next) throw new Error('2026 and 2027 give a range');
        expect(range.earliestOn <= range.latestOn).toBe(true);
        expect(back ? next.latestOn < range.latestOn : next.latestOn > range.latestOn).toBe(true);
      }),
    );
  });
});

it('agrees with an independent calendar on every day of 2023 to 2026', () => {
  const different: string[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = fromEpochDay(day);
    if (calendarOfChina.isWorkday(date) !== worked(date)) different.push(date);
  }
  expect(different).toEqual([]);
});
