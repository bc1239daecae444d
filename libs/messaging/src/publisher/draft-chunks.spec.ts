import { describe, expect, test } from '@jest/globals';
import { bucketCount, counties, maxRowsPerChunk, type ChangeRow, type CountyCode } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import fc from 'fast-check';
import { bucketOf } from '../share/bucket.js';
import { draftChunks, type DraftGroup } from './draft-chunks.js';

const row = (n: number, text: string): ChangeRow => ({
  op: (['added', 'changed', 'left'] as const)[n % 3]!, rowKey: `r${n}`, county: Object.keys(counties)[n % 6] as CountyCode,
  idDigest: sha256Hex(`${n}`), nameDigest: sha256Hex('n'), line: n + 1, fields: { text },
});

async function draft(rows: ChangeRow[], from: number): Promise<DraftGroup[]> {
  const groups: DraftGroup[] = [];
  for await (const group of draftChunks(rows.filter(({ idDigest }) => bucketOf(idDigest) >= from), from, bucketCount)) groups.push(group);
  return groups;
}

const ordered = fc
  .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }))
  .map(([count, length]) => Array.from({ length: count }, (_, n) => row(n, '字'.repeat(length))).sort((a, b) => bucketOf(a.idDigest) - bucketOf(b.idDigest)));

describe('cutting change rows into chunks', () => {
  test('loses none, mixes no buckets, keeps the limits, and can go on from every stored group', async () => {
    await fc.assert(
      fc.asyncProperty(ordered, async (rows) => {
        const groups = await draft(rows, 0);
        const drafts = groups.flatMap((group) => group.drafts);
        expect(drafts.map(({ lines }) => lines).join('')).toBe(rows.map((one) => JSON.stringify(one) + '\n').join(''));
        expect(drafts.every(({ rows: n, added, changed, left }) => n > 0 && n <= maxRowsPerChunk && n === added + changed + left)).toBe(true);
        expect(groups.at(-1)!.nextBucket).toBe(bucketCount);
        const stop = groups[0]!;
        const kept = stop.drafts.filter(({ bucket }) => bucket < stop.nextBucket);
        const resumed = (await draft(rows, stop.nextBucket)).flatMap((group) => group.drafts);
        expect([...kept, ...resumed].map(({ lines }) => lines).join('')).toBe(drafts.map(({ lines }) => lines).join(''));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('no rows make no chunk and a finished version', async () => {
    expect(await draft([], 0)).toEqual([{ drafts: [], nextBucket: bucketCount }]);
  });
});
