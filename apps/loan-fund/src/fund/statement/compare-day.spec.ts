import { describe, expect, test } from '@jest/globals';
import { compareDay, type Movement } from './compare-day.js';

const DAY = '2026-10-09';
const one = (id: string, reference: string | null, fen: number, on = DAY): Movement => ({ id, reference, fen, on, label: id });

describe('a day of the statement beside the ledger', () => {
  test('pairs by serial, then by an amount that only one on each side has', () => {
    expect(compareDay(DAY, [one('l1', 'A', 5), one('l2', 'B', 7)], [one('e2', null, 7), one('e1', 'A', 5)])).toEqual({ matches: [{ lineId: 'l1', entryId: 'e1' }, { lineId: 'l2', entryId: 'e2' }], differences: [] });
  });

  test('the serial decides between equal amounts', () => {
    expect(compareDay(DAY, [one('l1', 'A', 7), one('l2', 'B', 7)], [one('e2', 'B', 7), one('e1', 'A', 7)])).toEqual({ matches: [{ lineId: 'l1', entryId: 'e1' }, { lineId: 'l2', entryId: 'e2' }], differences: [] });
  });

  test('a line that fits two entries, by amount or by serial, is matched with none and shown', () => {
    const byAmount = compareDay(DAY, [one('l1', 'B', 7)], [one('e1', null, 7), one('e2', null, 7)]);
    expect(byAmount.matches).toEqual([]);
    expect(byAmount.differences.map(({ kind }) => kind)).toEqual(['only-in-statement', 'only-in-ledger', 'only-in-ledger']);
    expect(byAmount.differences[0]!.summary).toContain('2 笔同额');
    const bySerial = compareDay(DAY, [one('l1', 'A', 7)], [one('e1', 'A', 7), one('e2', 'A', 9)]);
    expect(bySerial.matches).toEqual([]);
    expect(bySerial.differences.map(({ kind, entryId }) => [kind, entryId])).toEqual([['only-in-statement', null], ['only-in-ledger', 'e1'], ['only-in-ledger', 'e2']]);
    expect(bySerial.differences[0]!.summary).toContain('流水号对应账上 2 笔');
  });

  test('two lines of the amount of one entry are matched with none', () => {
    const { matches, differences } = compareDay(DAY, [one('l1', 'A', 7), one('l2', 'B', 7)], [one('e1', null, 7)]);
    expect(matches).toEqual([]);
    expect(differences[0]!.summary).toContain('不止一笔');
  });

  test('an entry with another serial is no match by its amount, but named', () => {
    const { matches, differences } = compareDay(DAY, [one('l1', 'A', 7)], [one('e1', 'X', 7)]);
    expect(matches).toEqual([]);
    expect(differences[0]!.summary).toContain('登记的流水号是 X');
  });

  test('the same serial with another amount, or the other direction, is a difference', () => {
    expect(compareDay(DAY, [one('l1', 'A', 5)], [one('e1', 'A', -5)]).differences).toMatchObject([{ kind: 'amount-differs', statementFen: 5, ledgerFen: -5, entryId: 'e1' }]);
  });

  test('the same serial on another day is matched and shown; other entries of that day are none of this one', () => {
    const { matches, differences } = compareDay(DAY, [one('l1', 'A', 5)], [one('e1', 'A', 5, '2026-10-08')]);
    expect(matches).toEqual([{ lineId: 'l1', entryId: 'e1' }]);
    expect(differences).toMatchObject([{ kind: 'day-differs', entryId: 'e1' }]);
    expect(compareDay(DAY, [one('l1', 'A', 5)], [one('e1', 'A', 5, '2026-10-08'), one('e2', 'A', 6, '2026-10-07')]).differences).toMatchObject([{ kind: 'only-in-statement' }]);
  });

  test.each([
    ['6222 0000-0000 1234', '6222000000001234', []], [null, '6222000000001234', []], ['6222000000001234', null, []], ['', '6222000000001234', []],
    ['6222000000009999', '6222000000001234', ['account-differs']],
  ])('money that went to %j where %j was designated: %j', (account, designated, kinds) => {
    const { matches, differences } = compareDay(DAY, [{ ...one('l1', 'A', -5), account }], [{ ...one('e1', 'A', -5), account: designated }]);
    expect(matches).toHaveLength(1);
    expect(differences.map(({ kind }) => kind)).toEqual(kinds);
    expect(JSON.stringify(differences)).not.toContain('6222');
  });
});
