import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { addWorkingDays, dueDate, isWorkday, officialCalendar as calendar, provisionalRange, remindFrom, subtractWorkingDays, workingDaysBetween } from './index.js';
import { countedTerms, provisionalTerms, trickyDays } from './working-days.cases.js';

const on = plainDate;

describe('working days by the published notices', () => {
  it.each(trickyDays)('%s is worked: %s', (date, worked) => {
    expect(isWorkday(calendar, on(date))).toEqual({ ok: true, value: worked });
  });

  it.each(countedTerms)('from %s, %i working days: %s', (from, n, expected) => {
    expect(addWorkingDays(calendar, on(from), n)).toEqual({ ok: true, value: expected });
    expect(subtractWorkingDays(calendar, on(from), -n)).toEqual({ ok: true, value: expected });
    expect(dueDate(calendar, on(from), n)).toEqual({
      ok: true,
      value: { dueOn: expected, calendarVersion: calendar.version },
    });
  });

  it('needs no notice for a year that only the starting day lies in', () => {
    expect(addWorkingDays(calendar, on('2027-01-01'), -1)).toEqual({ ok: true, value: '2026-12-31' });
    expect(addWorkingDays(calendar, on('2022-12-31'), 1)).toEqual({ ok: true, value: '2023-01-03' });
  });

  it('counts the days between two dates, the first excluded and the last included', () => {
    expect(workingDaysBetween(calendar, on('2026-09-30'), on('2026-10-10'))).toEqual({ ok: true, value: 3 });
    expect(workingDaysBetween(calendar, on('2026-10-10'), on('2026-09-30'))).toEqual({ ok: true, value: -3 });
    expect(workingDaysBetween(calendar, on('2026-10-12'), on('2026-10-12'))).toEqual({ ok: true, value: 0 });
  });

  it('refuses a fraction of a day', () => {
    expect(() => addWorkingDays(calendar, on('2026-10-12'), 1.5)).toThrow(RangeError);
  });
});

describe('a year without a notice (CAL-03)', () => {
  it.each(provisionalTerms)('from %s, %i working days: %s to %s', (from, n, earliestOn, latestOn) => {
    expect(addWorkingDays(calendar, on(from), n)).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_NOT_COVERED', detail: { earliestOn, latestOn } },
    });
    const due = dueDate(calendar, on(from), n);
    expect(due).toMatchObject({ ok: true, value: { dueOn: latestOn, provisional: { earliestOn, latestOn } } });
    if (due.ok) expect(remindFrom(due.value)).toBe(earliestOn);
  });

  it('has no range where not even the statutory days are known', () => {
    const refusal = { code: 'CALENDAR_NOT_COVERED', detail: { earliestOn: null, latestOn: null } };
    expect(addWorkingDays(calendar, on('2027-12-30'), 20)).toEqual({ ok: false, refusal });
    expect(dueDate(calendar, on('2022-01-10'), 5)).toEqual({ ok: false, refusal });
  });

  it('answers a published term with equal ends', () => {
    const ends = { earliestOn: '2026-10-26', latestOn: '2026-10-26' };
    expect(provisionalRange(calendar, on('2026-10-12'), 10)).toEqual(ends);
  });

  it('never guesses a single day either', () => {
    expect(isWorkday(calendar, on('2027-02-10'))).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_NOT_COVERED', detail: { year: 2027, atLeast: false, atMost: true } },
    });
    expect(workingDaysBetween(calendar, on('2026-12-31'), on('2027-01-08'))).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_NOT_COVERED', detail: { atLeast: 4, atMost: 7 } },
    });
  });
});
