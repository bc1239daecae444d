import { describe, expect, it } from '@jest/globals';
import { countNew } from './count-new.js';

const page = (ids: string[], total: number) => ({ items: ids.map((id) => ({ id })), total, nextCursor: null });
const idOf = (row: { id: string }): string => row.id;

describe('countNew', () => {
  it('counts records that are not on the screen', () => {
    expect(countNew(['a', 'b'], 2, page(['c', 'a', 'b'], 3), idOf)).toBe(1);
  });

  it('uses the growth of the total when more arrived than one page holds', () => {
    expect(countNew(['a'], 1, page(['x', 'y'], 13), idOf)).toBe(12);
  });

  it('says nothing when records only went away, or nothing was read yet', () => {
    expect(countNew(['a', 'b'], 2, page(['a'], 1), idOf)).toBe(0);
    expect(countNew(['a'], 1, undefined, idOf)).toBe(0);
  });
});
