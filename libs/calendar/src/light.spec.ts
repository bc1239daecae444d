import { describe, expect, it } from '@jest/globals';
import { addDays, plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { officialCalendar } from './calendar.js';
import { dueDate, remindFrom } from './due-date.js';
import { lightOf, workingDaysLeft, workingDaysOver, yellowBefore, yellowWithinWorkingDays } from './light.js';

const on = plainDate;
const light = (today: string, dueOn: string, termWorkingDays: number) => lightOf(officialCalendar, on(today), { dueOn: on(dueOn), termWorkingDays });

describe('light of a term', () => {
  it('turns yellow three days before the end, a fifth of a long term, at most half of a short one', () => {
    expect([1, 2, 3, 5, 6, 10, 15, 20, 30].map(yellowWithinWorkingDays)).toEqual([0, 1, 1, 2, 3, 3, 3, 4, 6]);
  });

  it('goes green, yellow, red through a term of ten working days', () => {
    expect(light('2026-10-20', '2026-10-26', 10)).toBe('green');
    expect(light('2026-10-21', '2026-10-26', 10)).toBe('yellow');
    expect(light('2026-10-26', '2026-10-26', 10)).toBe('yellow');
    expect(light('2026-10-27', '2026-10-26', 10)).toBe('red');
  });

  it('a term of one day is born green', () => {
    expect(light('2026-10-12', '2026-10-13', 1)).toBe('green');
    expect(light('2026-10-13', '2026-10-13', 1)).toBe('yellow');
  });

  it('is grey while suspended, whatever the day', () => {
    expect(lightOf(officialCalendar, on('2026-12-01'), { dueOn: on('2026-10-26'), termWorkingDays: 10, suspended: true })).toBe('grey');
  });

  it('of a provisional term warns by the earliest end and accuses only after the latest', () => {
    const due = dueDate(officialCalendar, on('2026-12-10'), 20);
    if (!due.ok) throw new Error('not covered');
    const term = { ...due.value, termWorkingDays: 20 };
    expect(lightOf(officialCalendar, on('2027-01-05'), term)).toBe('yellow');
    expect(lightOf(officialCalendar, on('2027-01-08'), term)).toBe('yellow');
    expect(lightOf(officialCalendar, on('2027-01-11'), term)).toBe('yellow');
    expect(lightOf(officialCalendar, on('2027-01-12'), term)).toBe('red');
  });

  it('counts left and over across the make-up Saturday', () => {
    expect(workingDaysLeft(officialCalendar, on('2026-10-09'), { dueOn: on('2026-10-12') })).toBe(2);
    expect(workingDaysOver(officialCalendar, on('2026-10-12'), { dueOn: on('2026-10-09') })).toBe(2);
    expect(workingDaysOver(officialCalendar, on('2026-10-12'), { dueOn: on('2026-10-12') })).toBe(0);
  });

  it('property: the comparison of dates agrees with counting, provisional years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_250 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (start, term, later) => {
        const openedOn = addDays(on('2023-06-01'), start);
        const due = dueDate(officialCalendar, openedOn, term);
        const today = addDays(openedOn, later);
        const edge = yellowBefore(officialCalendar, today, term);
        if (!due.ok || !edge || due.value.dueOn < today) return;
        expect(remindFrom(due.value) < edge).toBe(lightOf(officialCalendar, today, { ...due.value, termWorkingDays: term }) === 'yellow');
      }),
      { numRuns: 500 },
    );
  });
});
