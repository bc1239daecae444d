import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OpenVersion } from './landed-table.js';
import { nextVersion } from './next-version.js';

const open = (version: number, kind: OpenVersion['kind'] = 'full'): OpenVersion => ({
  list: 'deaths', version, department: 'civil-affairs', state: 'complete', manifestSha256: '', chunksExpected: 0, chunksLanded: 0, kind,
});

describe('the next version of a list', () => {
  test.each([
    ['the first', 0, [open(1), open(2)], 1, []],
    ['the following', 3, [open(4), open(5)], 4, []],
    ['none behind a gap', 3, [open(5), open(6)], undefined, [5, 6]],
    ['a snapshot behind a gap, the newest', 3, [open(5), open(6, 'snapshot'), open(7, 'snapshot'), open(8)], 7, []],
    ['the following rather than a snapshot', 3, [open(4), open(6, 'snapshot')], 4, []],
    ['none of what is passed over', 7, [open(5)], undefined, []],
  ])('is %s', (_what, lastApplied, versions, apply, stuck) => {
    const next = nextVersion(lastApplied, versions);
    expect(next.apply?.version).toBe(apply);
    expect(next.stuck.map(({ version }) => version)).toEqual(stuck);
  });

  test('never goes back and never leaves a full version out', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.uniqueArray(fc.integer({ min: 1, max: 25 })), (lastApplied, numbers) => {
        const { apply } = nextVersion(lastApplied, numbers.sort((a, b) => a - b).map((version) => open(version)));
        if (apply) expect(apply.version).toBe(lastApplied + 1);
        else expect(numbers).not.toContain(lastApplied + 1);
      }),
    );
  });
});
