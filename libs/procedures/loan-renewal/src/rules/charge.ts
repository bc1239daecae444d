import { accepted, fen, formatYuan, roundHalfUp, type Fen, type Outcome, type PlainDate } from '@lianban/kernel';
import { lprOn, type LprChange, type LprTable, type LprUnknown } from '../figures/lpr.figure.js';

const ONE = 10_000n;

/** Principal × Σ(rate in bp × days) ÷ days of the year, exact, rounded once half up to fen. */
export function dailyChargeFen(principalFen: Fen, bpDays: number, yearDays: number): Fen {
  return fen(Number(roundHalfUp(BigInt(principalFen) * BigInt(bpDays), ONE * BigInt(yearDays))));
}

/** A flat share of the principal, rounded once half up to fen. */
export function flatChargeFen(principalFen: Fen, bp: number): Fen {
  return fen(Number(roundHalfUp(BigInt(principalFen) * BigInt(bp), ONE)));
}

/** The rate given, else the one in force on a day by the table given, else by the table of the service. */
export function rateFor(
  facts: { lprBp?: number | null | undefined; lprTable?: readonly LprChange[] | null | undefined },
  on: PlainDate | null | undefined, table: LprTable,
): Outcome<{ bp: number; formula: string }, LprUnknown> {
  if (facts.lprBp != null) return accepted({ bp: facts.lprBp, formula: '给出的一年期 LPR' });
  if (!on) throw new RangeError('the facts schema demands a rate or a day to look it up');
  const found = lprOn(on, tableOf(facts.lprTable, table));
  return found.ok ? accepted({ bp: found.value.bp, formula: `${on} 当日执行的一年期 LPR，自 ${found.value.from} 起` }) : found;
}

export function tableOf(given: readonly LprChange[] | null | undefined, table: LprTable): LprTable {
  return given ? { changes: given, knownThrough: null } : table;
}

/** `345` as `3.45%`, for people. */
export function percent(bp: number): string {
  return `${(bp / 100).toFixed(2)}%`;
}

/** `5` as `0.5‰`. */
export function permille(bp: number): string {
  return `${bp / 10}‰`;
}

export function yuan(amountFen: Fen): string {
  return `${formatYuan(amountFen)} 元`;
}
