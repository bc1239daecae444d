import { describe, expect, test } from '@jest/globals';
import { syntheticIdNumber } from '@lianban/kernel';
import { RepeatProbe } from './repeat-probe.js';

describe('the probe for repeated rows', () => {
  test('misses no repeat and names hardly anybody without cause', () => {
    const probe = new RepeatProbe();
    const rows = 400_000;
    let named = 0;
    for (let seed = 0; seed < rows; seed += 1) if (probe.seen([syntheticIdNumber(seed), 'orphan'], [0, 1])) named += 1;
    expect(named).toBeLessThan(rows / 5000);
    for (let seed = 0; seed < rows; seed += 997) expect(probe.seen([syntheticIdNumber(seed), 'orphan'], [0, 1])).toBe(true);
  });

  test('the parts of a key are kept apart', () => {
    const probe = new RepeatProbe();
    expect(probe.seen(['ab', 'c'], [0, 1])).toBe(false);
    expect(probe.seen(['a', 'bc'], [0, 1])).toBe(false);
    expect(probe.seen(['ab', 'c'], [0, 1])).toBe(true);
  });
});
