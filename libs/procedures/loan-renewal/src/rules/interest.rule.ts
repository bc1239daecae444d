import { accepted, rulingOf, stepOf, type Fen, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import type { LprUnknown } from '../figures/lpr.figure.js';
import { dailyChargeFen, percent, rateFor, yuan } from './charge.js';
import { checkSpan, lprFields, moneyFact, spanFields } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';
import { priceWarnings, spanOf } from './span.js';

/** Without `lprBp` the rate of the day of disbursement is looked up. */
export const InterestFacts = z
  .object({ principalFen: moneyFact, ...lprFields, ...spanFields })
  .superRefine(checkSpan)
  .refine((facts) => facts.lprBp != null || facts.disburse, { path: ['lprBp'], message: '请给出一年期 LPR（基点），或给出放款日以便查表' });
export type InterestFacts = z.infer<typeof InterestFacts>;

export interface InterestValue {
  days: number;
  lprBp: number;
  interestFen: Fen;
  warnings?: string[];
}

/** Principal × one-year LPR of the drawing day, fixed, × days ÷ 360, rounded once (art. 8; ). */
export function interest(
  facts: InterestFacts, asOf: PlainDate, { readings, lpr }: RuleContext,
): Outcome<Ruling<InterestValue>, 'INPUT_INVALID' | LprUnknown> {
  const span = spanOf(facts, readings);
  if (!span.ok) return span;
  const rate = rateFor(facts, facts.disburse, lpr);
  if (!rate.ok) return rate;
  const { days } = span.value;
  const yearDays = readings['A.yearDays'];
  const interestFen = dailyChargeFen(facts.principalFen, rate.value.bp * days, yearDays);
  return accepted(rulingOf({ days, lprBp: rate.value.bp, interestFen, ...priceWarnings(facts.disburse) }, asOf, [
    stepOf('借用天数', span.value.formula, days, art('8')),
    stepOf('年利率', rate.value.formula, percent(rate.value.bp), art('8')),
    stepOf('利息', `${yuan(facts.principalFen)} × ${percent(rate.value.bp)} × ${days} ÷ ${yearDays}`, yuan(interestFen), art('8')),
  ]));
}
