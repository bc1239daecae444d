import type { LawFigure } from '@lianban/kernel';
import { art, DOCUMENT_IN_FORCE_FROM } from '../document.js';
import { longestDays } from './loan-fund.figures.js';

/** One tier of the fee: loans of up to `upToDays` days pay `feeRateBp` (0.01 %) on the whole principal, once. */
export interface FeeTier {
  /** Null: up to one month, however that is counted. */
  upToDays: number | null;
  feeRateBp: number;
}

/** Art. 8. Beyond a month the leading group decides. */
export const feeTiers: LawFigure<readonly FeeTier[]> = {
  value: [
    { upToDays: 7, feeRateBp: 5 },
    { upToDays: 13, feeRateBp: 10 },
    { upToDays: 20, feeRateBp: 20 },
    { upToDays: null, feeRateBp: 30 },
  ],
  unit: '基点（本金的万分之一）',
  inForceFrom: DOCUMENT_IN_FORCE_FROM,
  citation: art('8'),
};

/** Art. 12(5) prepays the fee of a month, whatever the expected length. */
export const monthFeeBp = 30;

export interface FeeDecision {
  days: number;
  feeRateBp: number | null;
  decision: 'auto' | 'leading_group';
}

/** The fee of a loan of `days` days (0 included). `overAMonth` where a month is not counted as 30 days. */
export function feeTierOf(days: number, overAMonth: boolean = days > longestDays.value): FeeDecision {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('a number of days is a whole number, not negative');
  if (overAMonth) return { days, feeRateBp: null, decision: 'leading_group' };
  const tier = feeTiers.value.find(({ upToDays }) => upToDays === null || days <= upToDays);
  return { days, feeRateBp: tier?.feeRateBp ?? monthFeeBp, decision: 'auto' };
}
