import { accepted, rulingOf, stepOf, type Fen, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { feeTierOf, type FeeDecision } from '../figures/fee-tiers.figure.js';
import { flatChargeFen, permille, yuan } from './charge.js';
import { checkSpan, moneyFact, spanFields } from './fact-fields.js';
import type { RuleContext } from './rule-context.js';
import { priceWarnings, spanOf } from './span.js';

/** The days of a loan, and its principal where the fee itself is asked for. */
export const FeeTierFacts = z.object({ ...spanFields, principalFen: moneyFact.nullish() }).superRefine(checkSpan);
export type FeeTierFacts = z.infer<typeof FeeTierFacts>;

export interface FeeTierValue extends FeeDecision {
  /** Null without a principal, and where the leading group decides. */
  feeFen: Fen | null;
  warnings?: string[];
}

/** One flat charge on the whole principal at the tier of all its days; beyond a month the leading group decides (art. 8; ). */
export function feeTier(facts: FeeTierFacts, asOf: PlainDate, { readings }: RuleContext): Outcome<Ruling<FeeTierValue>, 'INPUT_INVALID'> {
  const span = spanOf(facts, readings);
  if (!span.ok) return span;
  const tier = feeTierOf(span.value.days, span.value.overAMonth);
  const feeFen = facts.principalFen == null || tier.feeRateBp === null ? null : flatChargeFen(facts.principalFen, tier.feeRateBp);
  const steps: [RulingStep, ...RulingStep[]] = [stepOf('借用天数', span.value.formula, tier.days, art('8')), tierStep(tier)];
  if (feeFen !== null) steps.push(stepOf('手续费', `${yuan(facts.principalFen ?? 0)} × ${permille(tier.feeRateBp ?? 0)}`, yuan(feeFen), art('8')));
  return accepted(rulingOf({ ...tier, feeFen, ...priceWarnings(facts.disburse) }, asOf, steps));
}

export function tierStep({ days, feeRateBp }: FeeDecision): RulingStep {
  if (feeRateBp === null) return stepOf('手续费档次', `${days} 天，超过一个月，由领导小组研究决定`, null, art('8'));
  return stepOf('手续费档次', `${days} 天，按本金一次性收取`, permille(feeRateBp), art('8'));
}
