import { describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { lagTrend, type LagSample } from './lag-trend.rule.js';
import { volume } from './volume.rule.js';

const today = plainDate('2026-11-24');
const samples = (...of: [number, number, number][]): LagSample[] => of.map(([seconds, end, committed]) => ({ atMs: seconds * 1000, end, committed }));
const lag = (...of: [number, number, number][]) => lagTrend(samples(...of), today)?.value;

describe('lag', () => {
  test('is not known without samples', () => expect(lag()).toBeUndefined());
  test('is nothing where everything is taken', () => expect(lag([0, 10, 10], [5, 20, 20])).toEqual({ messages: 0, seconds: 0, trend: 'none', takenPerSecond: 2, zeroInSeconds: 0 }));
  test('grows while nobody takes, and is as old as its first message', () => expect(lag([0, 10, 10], [5, 20, 10], [10, 60, 10])).toEqual({ messages: 50, seconds: 5, trend: 'growing', takenPerSecond: 0, zeroInSeconds: null }));
  test('shrinks towards an end that can be told', () => expect(lag([0, 100, 0], [10, 100, 40])).toEqual({ messages: 60, seconds: 10, trend: 'shrinking', takenPerSecond: 4, zeroInSeconds: 15 }));
  test('is steady where as much comes as is taken', () => expect(lag([0, 100, 50], [10, 150, 100])).toMatchObject({ messages: 50, trend: 'steady', takenPerSecond: 5, zeroInSeconds: null }));
  test('of a topic made anew is not below zero', () => expect(lag([0, 100, 100], [5, 3, 100])).toMatchObject({ messages: 0, seconds: 0 }));
  test('is never negative and ends only where it shrinks', () => {
    const some = fc.array(fc.record({ step: fc.integer({ min: 1, max: 60 }), more: fc.nat(100), taken: fc.nat(100) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(some, (moves) => {
      const made: LagSample[] = [];
      for (const { step, more, taken } of moves) {
        const before = made.at(-1) ?? { atMs: 0, end: 0, committed: 0 };
        const end = before.end + more;
        made.push({ atMs: before.atMs + step * 1000, end, committed: Math.min(end, before.committed + taken) });
      }
      const value = lagTrend(made, today)!.value;
      for (const figure of [value.messages, value.seconds, value.takenPerSecond, value.zeroInSeconds ?? 0]) expect(figure).toBeGreaterThanOrEqual(0);
      expect((value.messages === 0) === (value.zeroInSeconds === 0)).toBe(true);
      if (value.trend === 'growing') expect(value.zeroInSeconds).toBeNull();
    }));
  });
});

describe('volume', () => {
  const of = (changes: number, ...before: number[]) => volume({ changes, before }, today, []).value;
  test.each([
    ['too few versions say nothing', of(1000, 10, 10), null, false],
    ['as usual', of(110, 100, 120, 90), 100, false],
    ['three times is not yet unusual', of(300, 100, 120, 90), 100, false],
    ['more than three times', of(301, 100, 120, 90), 100, true],
    ['less than a third', of(33, 100, 120, 90), 100, true],
    ['far off, but few rows', of(12, 3, 3, 3), 3, false],
    ['an even number of versions', of(40, 10, 20, 30, 40), 25, false],
    ['only the latest six count', of(100, 100, 100, 100, 100, 100, 100, 9, 9, 9, 9, 9, 9, 9), 100, false],
    ['nothing where there was always much', of(0, 500, 500, 500), 500, true],
  ])('%s', (_, value, usual, unusual) => expect([value.usual, value.unusual]).toEqual([usual, unusual]));
  test('cites the settings and holds nothing back', () => expect(volume({ changes: 1, before: [] }, today, []).because.map(({ kind }) => kind)).toEqual(['setting', 'setting', 'setting', 'article']));
});
