import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDay, type Movement } from './compare-day.js';

const DAY = '2026-10-09';
const serials = ['A', 'B', 'C', 'D'];
const fen = fc.constantFrom(-9, -5, 5, 9);
const lines = fc.uniqueArray(fc.constantFrom(...serials), { maxLength: 4 }).chain((chosen) =>
  fc.tuple(...chosen.map((reference) => fen.map((sum): Movement => ({ id: `line ${reference}`, reference, on: DAY, fen: sum, label: '' })))));
const entries = fc.array(fc.record({ reference: fc.option(fc.constantFrom(...serials, 'X')), fen, on: fc.constantFrom(DAY, DAY, '2026-10-08') }), { maxLength: 6 })
  .map((all) => all.map((one, index): Movement => ({ ...one, id: `entry ${index}`, label: `entry ${index}` })));

test('every line and every entry of the day is matched once or shown once, and no match is a guess', () => {
  fc.assert(fc.property(lines, entries, (statement, ledger) => {
    const { matches, differences } = compareDay(DAY, statement, ledger);
    const matched = { lines: matches.map(({ lineId }) => lineId), entries: matches.map(({ entryId }) => entryId) };
    expect(new Set(matched.lines).size + new Set(matched.entries).size).toBe(2 * matches.length);
    const shownLines = differences.filter(({ kind }) => kind === 'only-in-statement' || kind === 'amount-differs').map(({ reference }) => `line ${reference}`);
    expect([...matched.lines, ...shownLines].sort()).toEqual(statement.map(({ id }) => id).sort());
    const shownEntries = differences.filter(({ kind }) => kind === 'only-in-ledger' || kind === 'amount-differs').map(({ entryId }) => entryId);
    const ofTheDay = ledger.filter(({ on }) => on === DAY).map(({ id }) => id);
    expect([...matched.entries, ...shownEntries].filter((id) => ofTheDay.includes(id!)).sort()).toEqual(ofTheDay.sort());
    for (const { lineId, entryId } of matches) {
      const line = statement.find(({ id }) => id === lineId)!;
      const entry = ledger.find(({ id }) => id === entryId)!;
      expect(entry.fen).toBe(line.fen);
      const rivals = entry.reference === null
        ? ledger.filter((one) => one.on === DAY && one.reference === null && one.fen === line.fen)
        : ledger.filter((one) => one.reference === line.reference);
      expect(rivals).toEqual([entry]);
    }
  }), { numRuns: 2_000 });
});
