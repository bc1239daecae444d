import { describe, expect, test } from '@jest/globals';
import { compareDay } from './reconcile-day.js';

const one = (id: string, reference: string | null, fen: number): { id: string; reference: string | null; fen: number; label: string } => ({ id, reference, fen, label: id });

describe('a day of the statement beside the ledger', () => {
  test('pairs by reference, then by an amount that only one on each side has', () => {
    expect(compareDay([one('l1', 'A', 5), one('l2', 'B', 7)], [one('e2', null, 7), one('e1', 'A', 5)])).toEqual({ matches: [{ lineId: 'l1', entryId: 'e1' }, { lineId: 'l2', entryId: 'e2' }], differences: [] });
  });

  test('a line that fits two entries is matched with none and shown', () => {
    const { matches, differences } = compareDay([one('l1', 'B', 7)], [one('e1', null, 7), one('e2', null, 7)]);
    expect(matches).toEqual([]);
    expect(differences.map(({ kind }) => kind)).toEqual(['only-in-statement', 'only-in-ledger', 'only-in-ledger']);
    expect(differences[0]!.summary).toContain('2 笔');
  });

  test('the same reference with another amount, or the other direction, is a difference', () => {
    expect(compareDay([one('l1', 'A', 5)], [one('e1', 'A', -5)]).differences).toMatchObject([{ kind: 'amount-differs', statementFen: 5, ledgerFen: -5, entryId: 'e1' }]);
  });
});
