import { dateFact } from '@lianban/contracts';
import { addDays, daysBetween, earlierOf, fen, plainDate, roundHalfUp, rulingOf, stepOf, addMonths, type Fen, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { bankDefaultPerMillion } from '../figures/loan-fund.figures.js';
import type { Readings } from '../readings.js';
import { yuan } from './charge.js';
import { moneyFact } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';

/** Fund money not yet returned, the day by which the bank promised to pay, the day it came. */
export const BankDefaultFacts = z.object({ amountFen: moneyFact, committedDate: dateFact, receivedDate: dateFact });
export type BankDefaultFacts = z.infer<typeof BankDefaultFacts>;

export interface BankDefaultValue {
  days: number;
  penaltyFen: Fen;
  totalDueFen: Fen;
}

/** Least common multiple of the lengths of months, so that a sum of days of several months stays exact. */
const ALL_MONTHS = 28 * 29 * 30 * 31;

/**
 * What a bank owes that did not pay by the committed day: 6.625‰ a month, charged daily from the day after it, not
 * compounded, and the money itself (Annex 1 item 3; A-12).
 */
export function bankDefault(facts: BankDefaultFacts, asOf: PlainDate, { readings }: RuleContext): Ruling<BankDefaultValue> {
  const days = Math.max(daysBetween(facts.committedDate, facts.receivedDate), 0);
  const stretches = monthStretches(facts.committedDate, facts.receivedDate, readings);
  const months = stretches.reduce((sum, { days: part, monthDays }) => sum + part * (ALL_MONTHS / monthDays), 0);
  const exact = BigInt(facts.amountFen) * BigInt(bankDefaultPerMillion.value) * BigInt(months);
  const penaltyFen = fen(Number(roundHalfUp(exact, 1_000_000n * BigInt(ALL_MONTHS))));
  const cite = art('annex-1(3)');
  const parts = stretches.map(({ days: part, monthDays }) => `${part} ÷ ${monthDays}`).join(' + ') || '0';
  const steps: [RulingStep, ...RulingStep[]] = [
    stepOf('逾期天数', `承诺日 ${facts.committedDate} 次日起至 ${facts.receivedDate}`, days, cite),
    stepOf('违约金', `${yuan(facts.amountFen)} × ${bankDefaultPerMillion.value / 1000}‰ ×（${parts}）`, yuan(penaltyFen), cite),
    stepOf('应付合计', `${yuan(facts.amountFen)} + ${yuan(penaltyFen)}`, yuan(facts.amountFen + penaltyFen), cite),
  ];
  return rulingOf({ days, penaltyFen, totalDueFen: fen(facts.amountFen + penaltyFen) }, asOf, steps);
}

interface Stretch {
  days: number;
  monthDays: number;
}

/** The days of default with the number of days that a month is divided by: 30, or the length of each month touched. */
function monthStretches(after: PlainDate, to: PlainDate, readings: Readings): Stretch[] {
  if (to <= after) return [];
  if (readings['A.bankMonthDays'] === 30) return [{ days: daysBetween(after, to), monthDays: 30 }];
  const stretches: Stretch[] = [];
  for (let from = addDays(after, 1); from <= to; ) {
    const first = plainDate(`${from.slice(0, 7)}-01`);
    const next = addMonths(first, 1);
    const end = earlierOf(addDays(next, -1), to);
    stretches.push({ days: daysBetween(from, end) + 1, monthDays: daysBetween(first, next) });
    from = next;
  }
  return stretches;
}
