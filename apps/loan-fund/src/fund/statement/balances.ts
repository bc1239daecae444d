/** What a line did to the balance; `fen` above zero is money in. */
export interface Booking {
  fen: number;
  /** Balance after the line. */
  balanceFen: number;
}

export interface Balances {
  openingFen: number;
  closingFen: number;
  /** How often the balances do not lead from one line to another: lines are missing, doubled or altered. */
  gaps: number;
}

/**
 * Opening and closing balance of a day, from lines in any order: each line leads from one balance to the next, and only
 * the first begins where no other ends. A day that ends where it began is a ring; it begins at `expectedFen` (the closing
 * of the day before) where a line does, else at the first line. Throws RangeError for no lines.
 */
export function balancesOf(lines: readonly Booking[], expectedFen: number | null = null): Balances {
  const [first] = lines;
  if (!first) throw new RangeError('a day without lines has no balances');
  const before = lines.map(({ fen, balanceFen }) => balanceFen - fen);
  const starts = without(before, lines.map(({ balanceFen }) => balanceFen));
  const ends = without(lines.map(({ balanceFen }) => balanceFen), before);
  const ring = expectedFen !== null && before.includes(expectedFen) ? expectedFen : before[0]!;
  const openingFen = expectedFen !== null && starts.includes(expectedFen) ? expectedFen : starts[0] ?? ring;
  return { openingFen, closingFen: ends.at(-1) ?? openingFen, gaps: Math.max(0, starts.length - 1) };
}

/** What is left of `values` when each of `others` takes one equal away. */
function without(values: readonly number[], others: readonly number[]): number[] {
  const taken = new Map<number, number>();
  for (const other of others) taken.set(other, (taken.get(other) ?? 0) + 1);
  return values.filter((value) => {
    const left = taken.get(value) ?? 0;
    if (left > 0) taken.set(value, left - 1);
    return left === 0;
  });
}
