import { describe, expect, test } from '@jest/globals';
import { balancesOf, startsOf, type Booking } from './running-balance.js';

const chain = (openingFen: number, ...moves: number[]): Booking[] => {
  let balanceFen = openingFen;
  return moves.map((fen) => ({ fen, balanceFen: (balanceFen += fen) }));
};
const permutations = <T>(items: readonly T[]): T[][] => (items.length < 2 ? [[...items]] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest])));

describe('the balances of a day', () => {
  test('are found whatever the order of the lines, newest first or last', () => {
    for (const lines of permutations(chain(1_000, 500, -200, 300, 50, -700))) expect(balancesOf(lines)).toEqual({ openingFen: 1_000, closingFen: 950, gaps: 0 });
  });

  test('a day that ends where it began begins where the day before ended', () => {
    const lines = chain(1_000, 500, -500, 20, -20);
    expect(balancesOf(lines.toReversed(), 1_000)).toEqual({ openingFen: 1_000, closingFen: 1_000, gaps: 0 });
    expect(balancesOf(lines)).toMatchObject({ openingFen: 1_000, gaps: 0 });
  });

  test('a missing or altered line is a gap', () => {
    const lines = chain(1_000, 500, -200, 300);
    expect(balancesOf(lines.toSpliced(1, 1))).toMatchObject({ openingFen: 1_000, closingFen: 1_600, gaps: 1 });
    expect(balancesOf(lines.with(1, { fen: -201, balanceFen: 1_300 }))).toMatchObject({ gaps: 1 });
    expect(startsOf(lines.toSpliced(1, 1))).toEqual([0, 1]);
    expect(balancesOf([lines[0]!])).toEqual({ openingFen: 1_000, closingFen: 1_500, gaps: 0 });
  });
});
