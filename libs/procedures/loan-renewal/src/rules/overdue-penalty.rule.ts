import { dateFact } from '@lianban/contracts';
import { accepted, addDays, daysBetween, rulingOf, stepOf, type Fen, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { penaltyMultiple } from '../figures/loan-fund.figures.js';
import { lprSegments, type LprSegment, type LprUnknown } from '../figures/lpr.figure.js';
import { dailyChargeFen, percent, tableOf, yuan } from './charge.js';
import { lprFields, moneyFact } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';

/** Money not returned by the deadline. A table goes before a single rate: the rate follows the days. */
export const OverduePenaltyFacts = z.object({ principalFen: moneyFact, ...lprFields, deadline: dateFact, repay: dateFact });
export type OverduePenaltyFacts = z.infer<typeof OverduePenaltyFacts>;

export interface OverduePenaltyValue {
  overdueDays: number;
  penaltyFen: Fen;
  /** Overdue days by rate in force. */
  ratePeriods: LprSegment[];
}

/**
 * Principal × Σ LPR of each overdue day ÷ 360, from the day after the deadline to the day of return, rounded once;
 * besides ordinary interest (art. 19; A-10).
 */
export function overduePenalty(facts: OverduePenaltyFacts, asOf: PlainDate, { readings, lpr }: RuleContext): Outcome<Ruling<OverduePenaltyValue>, LprUnknown> {
  const overdueDays = Math.max(daysBetween(facts.deadline, facts.repay), 0);
  const segments = segmentsOf(facts, lpr);
  if (!segments.ok) return segments;
  const bpDays = segments.value.reduce((sum, { lprBp, days }) => sum + lprBp * days * penaltyMultiple.value, 0);
  const penaltyFen = dailyChargeFen(facts.principalFen, bpDays, readings['A.yearDays']);
  const sum = segments.value.map(({ lprBp, days }) => `${percent(lprBp)} × ${days}`).join(' + ') || '0';
  const steps: [RulingStep, ...RulingStep[]] = [
    stepOf('逾期天数', `最后归还日 ${facts.deadline} 次日起至 ${facts.repay}`, overdueDays, art('19')),
    ...segments.value.map(({ from, to, lprBp }) => stepOf('当期 LPR', `${from} 至 ${to}`, percent(lprBp), art('19'))),
    stepOf('违约金', `${yuan(facts.principalFen)} ×（${sum}）÷ ${readings['A.yearDays']}，在利息之外加收`, yuan(penaltyFen), art('19')),
  ];
  return accepted(rulingOf({ overdueDays, penaltyFen, ratePeriods: segments.value }, asOf, steps));
}

function segmentsOf(facts: OverduePenaltyFacts, lpr: RuleContext['lpr']): Outcome<LprSegment[], LprUnknown> {
  const from = addDays(facts.deadline, 1);
  const one = facts.lprBp != null && !facts.lprTable ? [{ from: facts.deadline, bp: facts.lprBp }] : facts.lprTable;
  return lprSegments(from, facts.repay, tableOf(one, lpr));
}
