import { describe, expect, test } from '@jest/globals';
import { buildCalendar, isWorkday, officialCalendar, publishedNotices, statutoryYears, syntheticAmendment2026 } from '@lianban/calendar';
import { addDays, plainDate as on, weekdayOf } from '@lianban/kernel';
import fc from 'fast-check';
import { dueOfStep, type StepClock } from './index.js';

const clock = (over: Partial<StepClock>): StepClock => ({ openedOn: '2026-10-12', termWorkingDays: 10, fixedOn: null, fixedSinceOn: null, suspensions: [], ...over });
const due = (over: Partial<StepClock>, calendar = officialCalendar): string => {
  const found = dueOfStep(calendar, clock(over));
  return found.ok ? found.value.dueOn : found.refusal.code;
};
const pause = (fromOn: string, toOn: string | null = null) => ({ fromOn, toOn, reason: '补正' });

describe('when a step falls due', () => {
  test.each([
    ['its term', {}, '2026-10-26'],
    ['three working days suspended, both ends included', { suspensions: [pause('2026-10-14', '2026-10-16')] }, '2026-10-29'],
    ['a suspension over a weekend: only its working days', { suspensions: [pause('2026-10-16', '2026-10-19')] }, '2026-10-28'],
    ['two suspensions that share a day count it once', { suspensions: [pause('2026-10-14', '2026-10-15'), pause('2026-10-15', '2026-10-16')] }, '2026-10-29'],
    ['the day of the opening is not counted, suspended or not', { suspensions: [pause('2026-10-12', '2026-10-13')] }, '2026-10-27'],
    ['one that lasts moves nothing yet', { suspensions: [pause('2026-10-14')] }, '2026-10-26'],
    ['one that began after the end moves nothing', { suspensions: [pause('2026-10-27', '2026-10-30')] }, '2026-10-26'],
    ['one that begins in the time another won counts', { suspensions: [pause('2026-10-14', '2026-10-16'), pause('2026-10-28', '2026-10-28')] }, '2026-10-30'],
    ['over the National Day holiday: the holiday was no working day anyway', { openedOn: '2026-09-28', termWorkingDays: 5, suspensions: [pause('2026-09-30', '2026-10-08')] }, '2026-10-13'],
  ] as [string, Partial<StepClock>, string][])('%s', (_, over, expected) => expect(due(over)).toBe(expected));

  test('a day that a fact set stays, whatever the calendar; suspensions since it became known are added', () => {
    const fixed = { termWorkingDays: null, fixedOn: '2026-11-10', fixedSinceOn: '2026-10-20' };
    expect(due(fixed)).toBe('2026-11-10');
    expect(due(fixed, buildCalendar([...publishedNotices, syntheticAmendment2026]))).toBe('2026-11-10');
    expect(due({ ...fixed, suspensions: [pause('2026-10-13', '2026-10-15')] })).toBe('2026-11-10');
    expect(due({ ...fixed, suspensions: [pause('2026-10-28', '2026-10-30')] })).toBe('2026-11-13');
  });

  test('agrees with ticking off days one by one', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(on('2026-03-02'), n));
    const pauses = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 15 })).map(([from, length]) => pause(from, addDays(from, length))), { maxLength: 4 });
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 30 }), pauses, (openedOn, termWorkingDays, suspensions) => {
      const paused = (date: string): boolean => suspensions.some(({ fromOn, toOn }) => date >= fromOn && date <= String(toOn));
      let date = on(openedOn);
      for (let left = termWorkingDays; left > 0; ) {
        date = addDays(date, 1);
        const works = isWorkday(officialCalendar, date);
        if (works.ok && works.value && !paused(date)) left -= 1;
      }
      expect(due({ openedOn, termWorkingDays, suspensions })).toBe(date);
    }));
  });

  test('across a year without a notice both ends are kept, and hold whatever the notice then says', () => {
    const over = { openedOn: '2026-12-21', termWorkingDays: 12, suspensions: [pause('2026-12-28', '2027-01-06')] };
    const found = dueOfStep(officialCalendar, clock(over));
    if (!found.ok || !found.value.provisional) throw new Error('a range is expected');
    const { earliestOn, latestOn } = found.value.provisional;
    expect([earliestOn, latestOn, found.value.dueOn]).toEqual(['2027-01-14', '2027-01-18', '2027-01-18']);
    const base = { year: 2027, number: '测试', issuedOn: '2026-11-30', synthetic: true };
    const off = statutoryYears[0]!.days.filter(({ date }) => weekdayOf(on(date)) < 6);
    for (const workWeekends of [[], [{ date: '2027-01-09', name: '元旦' }]]) {
      const published = buildCalendar([...publishedNotices, { ...base, offWeekdays: off, workWeekends }]);
      const certain = due(over, published);
      expect(earliestOn <= certain && certain <= latestOn).toBe(true);
    }
  });
});
