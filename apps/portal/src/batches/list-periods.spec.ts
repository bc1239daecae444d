import { describe, expect, it } from '@jest/globals';
import { currentPeriod, periodsFor, promisedOn } from './list-periods.js';

const monthly = { scope: { period: 'month' as const }, frequency: { every: 'month' as const, byDay: 10, label: '' } };
const yearly = { scope: { period: 'year' as const }, frequency: { every: 'month' as const, byDay: 5, label: '' } };
const daily = { scope: { period: 'day' as const }, frequency: { every: 'day' as const, byDay: 1, label: '' } };

describe('periods of a list', () => {
  it('goes back over the turn of the year', () => {
    expect(periodsFor(monthly, '2026-01-20')).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(currentPeriod(monthly, '2026-10-12')).toBe('2026-10');
  });

  it('offers the year ahead, which is paid for in the window', () => {
    expect(periodsFor(yearly, '2026-10-12')).toEqual(['2026', '2027', '2025']);
    expect(currentPeriod(yearly, '2026-10-12')).toBe('2026');
  });

  it('offers the last days of a daily list, the last working day first', () => {
    expect(periodsFor(daily, '2026-10-12').slice(0, 4)).toEqual(['2026-10-10', '2026-10-12', '2026-10-11', '2026-10-09']);
    expect(currentPeriod(daily, '2026-10-12')).toBe('2026-10-10');
    expect(promisedOn(daily, '2026-10-12')).toBe('2026-10-12');
  });

  it('names the promised day', () => {
    expect(promisedOn(monthly, '2026-10-12')).toBe('2026-10-10');
    expect(promisedOn(yearly, '2026-10-12')).toBe('2026-10-05');
  });
});
