import { accepted, addMonths, daysBetween, refused, type Outcome, type PlainDate } from '@lianban/kernel';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';
import { longestDays } from '../figures/loan-fund.figures.js';
import type { Readings } from '../readings.js';

export interface SpanFacts {
  days?: number | null | undefined;
  disburse?: PlainDate | null | undefined;
  repay?: PlainDate | null | undefined;
}

export interface Span {
  days: number;
  /** Beyond what art. 8 calls a month, by the reading in use. */
  overAMonth: boolean;
  formula: string;
}

/** Days of a loan from disbursement to return. */
export function loanDays(disburse: PlainDate, repay: PlainDate, readings: Readings): number {
  return daysBetween(disburse, repay) + (readings['A.dayCount'] === 'inclusive' ? 1 : 0);
}

/**
 * How long a loan ran, and whether that is over a month. A month by the calendar needs both dates; a bare
 * number of days is compared with 30. Refused with `INPUT_INVALID` when days and dates contradict each other.
 */
export function spanOf(facts: SpanFacts, readings: Readings): Outcome<Span, 'INPUT_INVALID'> {
  const { disburse, repay } = facts;
  if (!disburse || !repay) return accepted(ofDays(facts.days ?? 0, '给出的天数'));
  const days = loanDays(disburse, repay, readings);
  if (facts.days != null && facts.days !== days) {
    const message = `天数与日期不符：${disburse} 至 ${repay} 为 ${days} 天，请改正其一`;
    return refused('INPUT_INVALID', { issues: [{ path: 'days', message }] });
  }
  const formula = `${disburse} 至 ${repay}${readings['A.dayCount'] === 'inclusive' ? '，首尾都算' : '，算头不算尾'}`;
  const span = ofDays(days, formula);
  if (readings['A.monthBasis'] === 'calendar') span.overAMonth = repay > addMonths(disburse, 1);
  return accepted(span);
}

function ofDays(days: number, formula: string): Span {
  return { days, overAMonth: days > longestDays.value, formula };
}

/** Loans drawn before the document was in force are not re-priced by it: said beside the answer. */
export function priceWarnings(disburse: PlainDate | null | undefined): { warnings?: string[] } {
  return disburse && disburse < DOCUMENT_IN_FORCE_FROM ? { warnings: ['DRAWN_BEFORE_DOCUMENT_IN_FORCE'] } : {};
}
