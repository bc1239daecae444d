import type { StatementDifference } from '@lianban/procedure-loan-renewal';
import type { z } from 'zod';

/** A line of the statement or an entry of the ledger. */
export interface Movement {
  id: string;
  /** The account bank's serial; null where nobody wrote it down. */
  reference: string | null;
  on: string;
  /** Into the account above zero, out of it below; fen. */
  fen: number;
  label: string;
  /** Of a line, the account on the other side; of money lent, the one that the bank designated (art. 16). Null where nobody says. */
  account?: string | null;
}

export interface Difference extends Pick<z.output<typeof StatementDifference>, 'kind' | 'reference' | 'statementFen' | 'ledgerFen' | 'summary'> {
  entryId: string | null;
}

export interface Comparison {
  matches: { lineId: string; entryId: string }[];
  differences: Difference[];
}

/**
 * A day of the statement against the ledger: by the bank's serial first, then by an amount that exactly one line and one
 * entry of the day without a serial are left with. What fits two entries is matched with none. `booked`: the entries of
 * the day, and those of other days that carry one of its serials.
 */
export function compareDay(on: string, lines: readonly Movement[], booked: readonly Movement[]): Comparison {
  const open = { lines: new Set(lines), entries: new Set(booked) };
  const result: Comparison = { matches: [], differences: [] };
  for (const line of lines) {
    const [entry, ...others] = [...open.entries].filter(({ reference }) => reference !== null && reference === line.reference);
    if (entry && others.length === 0) pair(line, entry, open, result);
  }
  for (const line of [...open.lines]) {
    const [entry, ...others] = [...open.entries].filter((one) => one.reference === null && one.on === on && one.fen === line.fen);
    const rivals = [...open.lines].filter(({ fen }) => fen === line.fen);
    if (entry && others.length === 0 && rivals.length === 1) pair(line, entry, open, result);
  }
  for (const line of open.lines) result.differences.push({ kind: 'only-in-statement', reference: line.reference ?? line.id, statementFen: line.fen, ledgerFen: null, summary: whyAlone(line, [...open.entries]), entryId: null });
  for (const entry of [...open.entries].filter((one) => one.on === on)) {
    result.differences.push({ kind: 'only-in-ledger', reference: entry.reference ?? entry.id, statementFen: null, ledgerFen: entry.fen, summary: `${entry.label}：账上有，流水没有`, entryId: entry.id });
  }
  return result;
}

function pair(line: Movement, entry: Movement, open: { lines: Set<Movement>; entries: Set<Movement> }, { matches, differences }: Comparison): void {
  open.lines.delete(line);
  open.entries.delete(entry);
  const differs = (kind: Difference['kind'], summary: string): void => void differences.push({ kind, reference: line.reference ?? '', statementFen: line.fen, ledgerFen: entry.fen, summary: `${entry.label}：${summary}`, entryId: entry.id });
  if (line.fen !== entry.fen) return differs('amount-differs', '流水金额与账上不同');
  matches.push({ lineId: line.id, entryId: entry.id });
  if (line.on !== entry.on) differs('day-differs', `流水记在 ${line.on}，账上记在 ${entry.on}`);
  if (!sameAccount(line.account, entry.account)) differs('account-differs', '流水的对方账号不是推荐意见指定的账户');
}

/** Banks write an account with and without blanks; one that nobody named differs from none. */
function sameAccount(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [one, other].map((account) => account?.replace(/\D/g, '') ?? '');
  return !a || !b || a === b;
}

function whyAlone(line: Movement, entries: readonly Movement[]): string {
  const named = entries.filter(({ reference }) => reference !== null && reference === line.reference);
  if (named.length > 1) return `流水号对应账上 ${named.length} 笔（${named.map(({ label }) => label).join('、')}），无法判定`;
  const fits = entries.filter(({ on, fen }) => on === line.on && fen === line.fen);
  if (fits.length > 1) return `流水有，账上有 ${fits.length} 笔同额分录（${fits.map(({ label }) => label).join('、')}），无法判定`;
  const [likely] = fits;
  if (!likely) return '流水有，账上没有';
  return likely.reference === null ? `同额的流水不止一笔，账上只有 1 笔（${likely.label}），无法判定` : `流水有，账上没有；同额的 ${likely.label} 登记的流水号是 ${likely.reference}`;
}
