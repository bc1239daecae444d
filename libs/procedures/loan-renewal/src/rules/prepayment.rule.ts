import { dateFact } from '@lianban/contracts';
import { accepted, rulingOf, stepOf, type Fen, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { monthFeeBp } from '../figures/fee-tiers.figure.js';
import { prepaidDays } from '../figures/loan-fund.figures.js';
import type { LprUnknown } from '../figures/lpr.figure.js';
import type { Readings } from '../readings.js';
import { dailyChargeFen, flatChargeFen, percent, permille, rateFor, yuan } from './charge.js';
import { lprFields, moneyFact } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';

/** Without `lprBp` the rate of the day of payment is looked up: the prepayment is an estimate of its own day. */
export const PrepaymentFacts = z
  .object({ principalFen: moneyFact, ...lprFields, payDate: dateFact.nullish() })
  .refine((facts) => facts.lprBp != null || facts.payDate, { path: ['lprBp'], message: '请给出一年期 LPR（基点），或给出预缴日以便查表' });
export type PrepaymentFacts = z.infer<typeof PrepaymentFacts>;

export interface PrepaymentValue {
  interestFen: Fen;
  feeFen: Fen;
  totalFen: Fen;
  lprBp: number;
}

/** One month's interest (30 days) and fee, paid before disbursement whatever the expected length (art. 12(5); A-15). */
export function prepayment(facts: PrepaymentFacts, asOf: PlainDate, { readings, lpr }: RuleContext): Outcome<Ruling<PrepaymentValue>, LprUnknown> {
  const rate = rateFor(facts, facts.payDate, lpr);
  if (!rate.ok) return rate;
  const value = prepaymentOf(facts.principalFen, rate.value.bp, readings);
  const { principalFen } = facts;
  return accepted(rulingOf(value, asOf, [
    stepOf('年利率', rate.value.formula, percent(value.lprBp), art('8')),
    stepOf('预缴利息', `${yuan(principalFen)} × ${percent(value.lprBp)} × ${prepaidDays.value} ÷ ${readings['A.yearDays']}`, yuan(value.interestFen), art('12(5)')),
    stepOf('预缴手续费', `${yuan(principalFen)} × ${permille(monthFeeBp)}`, yuan(value.feeFen), art('12(5)')),
    stepOf('预缴合计', `${yuan(value.interestFen)} + ${yuan(value.feeFen)}`, yuan(value.totalFen), art('12(5)')),
  ]));
}

/** The amounts alone, for a settlement or a forecast. */
export function prepaymentOf(principalFen: Fen, lprBp: number, readings: Readings): PrepaymentValue {
  const interestFen = dailyChargeFen(principalFen, lprBp * prepaidDays.value, readings['A.yearDays']);
  const feeFen = flatChargeFen(principalFen, monthFeeBp);
  return { interestFen, feeFen, totalFen: interestFen + feeFen, lprBp };
}
