import { describe, expect, it } from '@jest/globals';
import { SafetyCaseQuery } from '@lianban/contracts';
import { barOf, queueAddress, rankedRows, type PunctualityRow } from './punctuality-figures.js';

const row = (key: string, due: number, onTime: number, openLate = 0): PunctualityRow => ({ key, label: key, due, onTime, late: due - onTime - openLate, openLate, open: 0, onTimeShare: due ? onTime / due : null, averageWorkingDays: null });

describe('punctuality', () => {
  it('fills a bar to the whole, and has none where nothing fell due', () => {
    expect(barOf(row('a', 3, 2))).toEqual({ onTime: 66.7, late: 33.3 });
    expect(barOf(row('a', 0, 0))).toBeNull();
  });

  it('puts the worst first and those without anything due last; months stay in order', () => {
    const rows = [row('a', 10, 10), row('b', 0, 0), row('c', 10, 4), row('d', 10, 4, 3)];
    expect(rankedRows(rows, 'county').map(({ key }) => key)).toEqual(['d', 'c', 'a', 'b']);
    expect(rankedRows([row('2026-09', 1, 0), row('2026-08', 1, 1)], 'month').map(({ key }) => key)).toEqual(['2026-08', '2026-09']);
  });

  it('leads into the queue in words that the service takes; no queue knows months', () => {
    const query = (address: string | null) => SafetyCaseQuery.parse({ procedure: 'enforcement-disclosure', ...Object.fromEntries(new URLSearchParams(address?.split('?')[1])) });
    expect(query(queueAddress('/enforcement', 'county', 'city', 'red'))).toMatchObject({ scope: 'all', county: 'city', light: 'red' });
    expect(query(queueAddress('/enforcement', 'department', 'transport'))).toMatchObject({ scope: 'all', department: 'transport' });
    expect(queueAddress('/enforcement', 'county', '')).toBe('/enforcement?scope=all');
    expect(queueAddress('/enforcement', 'month', '2026-09')).toBeNull();
  });
});
