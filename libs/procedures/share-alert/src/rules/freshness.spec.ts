import { describe, expect, test } from '@jest/globals';
import { officialCalendar } from '@lianban/calendar';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { freshness } from './freshness.rule.js';
import type { Arrival, FreshnessFacts } from './kept-promises.js';

const context = { calendar: officialCalendar, settings: [] };
const monthly = (...arrivals: Arrival[]): FreshnessFacts => ({ frequency: { every: 'month', byDay: 10, label: '每月 10 日前' }, scope: 'month', arrivals });
const daily = (...periods: string[]): FreshnessFacts => ({ frequency: { every: 'day', byDay: 1, label: '每个记账日的次日' }, scope: 'day', arrivals: periods.map((period) => came(period, period)) });
const yearly = (...arrivals: Arrival[]): FreshnessFacts => ({ frequency: { every: 'year', byDay: 31, label: '每年 1 月底前' }, scope: 'year', arrivals });
const came = (period: string, on: string, ...places: string[]): Arrival => ({ period, arrivedOn: plainDate(on), places: places.length > 0 ? places : ['360202'] });
const on = (facts: FreshnessFacts, today: string) => freshness(facts, plainDate(today), context).value;
const october = came('2026-10', '2026-10-09');

describe('a monthly list', () => {
  // 10 October 2026 is a Saturday that is worked; 10 May 2026 a Sunday.
  const table: [string, FreshnessFacts, string, string, string | null, string | null][] = [
    ['is not late on day 5', monthly(october), '2026-11-05', 'due', '2026-11', '2026-11-10'],
    ['has its promised day itself', monthly(october), '2026-11-10', 'due', '2026-11', '2026-11-10'],
    ['is late the day after', monthly(october), '2026-11-11', 'late', '2026-11', '2026-11-10'],
    ['is kept by its period', monthly(october, came('2026-11', '2026-11-09')), '2026-11-24', 'kept', '2026-11', '2026-11-10'],
    ['is kept by a later period, which says the whole list', monthly(came('2026-12', '2026-11-09')), '2026-11-24', 'kept', '2026-11', '2026-11-10'],
    ['is not kept by an older period that comes now', monthly(came('2026-10', '2026-11-09')), '2026-11-24', 'late', '2026-11', '2026-11-10'],
    ['moves from a Sunday to Monday', monthly(came('2026-04', '2026-04-09')), '2026-05-11', 'due', '2026-05', '2026-05-11'],
    ['stays on a Saturday that is worked', monthly(came('2026-09', '2026-09-09')), '2026-10-10', 'due', '2026-10', '2026-10-10'],
    ['is late, not silent, after the first and one further', monthly(came('2026-08', '2026-08-09')), '2026-10-12', 'late', '2026-10', '2026-10-10'],
    ['is silent after the first and two further', monthly(came('2026-07', '2026-07-09')), '2026-10-12', 'silent', '2026-10', '2026-10-10'],
    ['is silent ever after', monthly(came('2026-06', '2026-06-09')), '2026-10-12', 'silent', '2026-10', '2026-10-10'],
    ['that never came is silent once any promise has passed', monthly(), '2026-11-24', 'silent', '2026-11', '2026-11-10'],
    ['that never came is silent before the day of this month too', monthly(), '2026-11-05', 'silent', '2026-10', '2026-10-10'],
  ];
  test.each(table)('%s', (_, facts, today, state, period, dueOn) => expect(on(facts, today)).toMatchObject({ state, periodWanted: period, dueOn }));

  test('is kept only when every county that it has covered is there', () => {
    const facts = monthly(came('2026-10', '2026-10-09', '360202', '360222'), came('2026-11', '2026-11-09', '360222'));
    expect(on(facts, '2026-11-24')).toMatchObject({ state: 'late', missingPlaces: ['360202'] });
    expect(on(monthly(...facts.arrivals, came('2026-11', '2026-11-10', '360202')), '2026-11-24')).toMatchObject({ state: 'kept', missingPlaces: [] });
  });

  test('counts the working days left, below zero once it is late', () => {
    expect([on(monthly(october), '2026-11-06').workingDaysLeft, on(monthly(october), '2026-11-12').workingDaysLeft]).toEqual([2, -2]);
  });
});

describe('a list of the year that is promised monthly', () => {
  const facts = (...days: string[]): FreshnessFacts => ({ frequency: { every: 'month', byDay: 5, label: '每月 5 日前' }, scope: 'year', arrivals: days.map((day) => came('2027', day)) });
  test('is kept by what comes in the month', () => expect(on(facts('2026-11-02'), '2026-11-24').state).toBe('kept'));
  test('is not kept by what came the month before', () => expect(on(facts('2026-10-28'), '2026-11-24')).toMatchObject({ state: 'late', periodWanted: '2026-11', dueOn: '2026-11-05' }));
});

describe('a daily list', () => {
  test('wants the working day before, on the next working day', () => {
    expect(on(daily('2026-11-19'), '2026-11-23')).toMatchObject({ state: 'due', periodWanted: '2026-11-20', dueOn: '2026-11-23' });
    expect(on(daily('2026-11-19', '2026-11-20'), '2026-11-23').state).toBe('kept');
    expect(on(daily('2026-11-19'), '2026-11-24')).toMatchObject({ state: 'late', periodWanted: '2026-11-20', dueOn: '2026-11-23' });
  });
  test('owes nothing of a holiday', () => expect(on(daily('2026-09-30'), '2026-10-08')).toMatchObject({ state: 'kept', periodWanted: '2026-09-30', dueOn: '2026-10-08' }));
  test('owes a day that was left out, although later ones came', () => expect(on(daily('2026-11-16', '2026-11-18', '2026-11-19', '2026-11-20'), '2026-11-23')).toMatchObject({ state: 'late', periodWanted: '2026-11-17', dueOn: '2026-11-18' }));
  test('is silent a week later', () => {
    expect(on(daily('2026-11-13'), '2026-11-19').state).toBe('late');
    expect(on(daily('2026-11-13'), '2026-11-23')).toMatchObject({ state: 'silent', missed: 4, periodWanted: '2026-11-16' });
  });
  test('that is owed whenever there is anything owes nothing', () => expect(on({ ...daily('2026-11-20'), frequency: { every: 'day', byDay: 1, label: '有则报', whenAny: true } }, '2026-11-24')).toMatchObject({ state: 'owes-nothing', dueOn: null }));
  test('that is owed whenever there is anything and never came says so', () => expect(on({ ...daily(), arrivals: [], frequency: { every: 'day', byDay: 1, label: '有则报', whenAny: true } }, '2026-11-24')).toMatchObject({ state: 'nothing-yet', dueOn: null }));
});

describe('a yearly list', () => {
  test('is due by its day of January, in a year without a notice provisionally', () => {
    expect(on(yearly(came('2026', '2026-01-15')), '2026-11-24').state).toBe('kept');
    const next = on(yearly(came('2026', '2026-01-15')), '2027-01-15');
    expect(next).toMatchObject({ state: 'due', periodWanted: '2027', provisional: true });
    expect(next.dueOn! >= '2027-01-31').toBe(true);
  });
  test('is silent in the second year', () => expect(on(yearly(came('2025', '2025-01-15')), '2027-03-01').state).toBe('silent'));
  test('is not known where no calendar reaches', () => expect(on(yearly(came('2027', '2027-01-15')), '2029-03-01').state).toBe('not-known'));
});

test('explains itself by article and setting', () => {
  const { steps, because } = freshness(monthly(october), plainDate('2026-11-24'), context);
  expect(steps.map(({ label }) => label)).toEqual(['报送约定', '应报期次', '连续未报', '静默界限']);
  expect(because.map(({ kind }) => kind)).toEqual(['article', 'setting']);
});

const someDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays(plainDate('2026-01-01'), n));
const everyMonth = (): Arrival[] => Array.from({ length: 24 }, (_, n) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`).map((period) => came(period, `${period}-03`));

describe('on whatever day', () => {
  test('nobody is late on or before the promised day, and everybody after it', () => {
    fc.assert(fc.property(someDay, (today: PlainDate) => {
      const facts = monthly(...everyMonth().filter(({ period }) => period < today.slice(0, 7)));
      const { state, dueOn } = on(facts, today);
      expect(state).toBe(today <= dueOn! ? 'due' : 'late');
    }));
  });
  test('an arrival never makes a list look worse', () => {
    const rank = ['silent', 'late', 'due', 'kept'];
    fc.assert(fc.property(someDay, fc.subarray(everyMonth()), fc.constantFrom(...everyMonth()), (today, some, more) => {
      expect(rank.indexOf(on(monthly(...some, more), today).state)).toBeGreaterThanOrEqual(rank.indexOf(on(monthly(...some), today).state));
    }));
  });
});
