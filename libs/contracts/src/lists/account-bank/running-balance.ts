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
 * Places of the lines that begin where no other ends. Of a whole day there is one, or none when it ends where it began;
 * in whatever order the lines stand.
 */
export function startsOf(lines: readonly Booking[]): number[] {
  const ends = countOf(lines.map(({ balanceFen }) => balanceFen));
  return lines.flatMap(({ fen, balanceFen }, place) => (takeFrom(ends, balanceFen - fen) ? [] : [place]));
}

/**
 * Opening and closing balance of a day, from lines in any order. A day that ends where it began is a ring; it begins at
 * `expectedFen` (the closing of the day before) where a line does, else at the first line. Throws RangeError for no lines.
 */
export function balancesOf(lines: readonly Booking[], expectedFen: number | null = null): Balances {
  const [first] = lines;
  if (!first) throw new RangeError('a day without lines has no balances');
  const before = lines.map(({ fen, balanceFen }) => balanceFen - fen);
  const starts = startsOf(lines).map((place) => before[place]!);
  const beginnings = countOf(before);
  const ends = lines.map(({ balanceFen }) => balanceFen).filter((balance) => !takeFrom(beginnings, balance));
  const possible = starts.length > 0 ? starts : before;
  const openingFen = expectedFen !== null && possible.includes(expectedFen) ? expectedFen : possible[0]!;
  return { openingFen, closingFen: ends.at(-1) ?? openingFen, gaps: Math.max(0, starts.length - 1) };
}

function countOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function takeFrom(counts: Map<number, number>, value: number): boolean {
  const left = counts.get(value) ?? 0;
  if (left > 0) counts.set(value, left - 1);
  return left > 0;
}
