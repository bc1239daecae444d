import { expect, it } from '@jest/globals';
import { ago } from './ago.js';

it.each([
  ['2026-10-12T01:00:00Z', '2026-10-12T01:00:59Z', 'moment', 0], ['2026-10-12T01:00:00Z', '2026-10-12T01:01:00Z', 'minutes', 1], ['2026-10-12T01:00:00Z', '2026-10-12T03:59:59Z', 'hours', 2],
  ['2026-10-12T01:00:00Z', '2026-10-19T02:00:00Z', 'days', 7], ['2026-10-12T01:00:00Z', '2026-10-12T00:00:00Z', 'moment', 0],
] as const)('from %s until %s', (from, until, unit, n) => {
  expect(ago(from, until)).toEqual({ unit, n });
});
