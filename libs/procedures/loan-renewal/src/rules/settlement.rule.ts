import { accepted, rulingOf, stepOf, type Fen, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { art } from '../document.js';
import { feeTierOf, type FeeDecision } from '../figures/fee-tiers.figure.js';
import type { LprUnknown } from '../figures/lpr.figure.js';
import { flatChargeFen, permille, yuan } from './charge.js';
import { tierStep } from './fee-tier.rule.js';
import { interest } from './interest.rule.js';
import { prepaymentOf } from './prepayment.rule.js';
import type { RuleContext } from './rule-context.js';
import type { SettlementFacts, SettlementValue } from './settlement.facts.js';
import { spanOf } from './span.js';

/**
 * Prepaid less actual interest and actual fee: the rest is refunded, what is missing topped up (arts. 8, 12(5)). A loan
 * over a month needs the fee that the leading group decided. An overdue penalty is an item of its own (art. 19).
 */
export function settlement(
  facts: SettlementFacts, asOf: PlainDate, context: RuleContext,
): Outcome<Ruling<SettlementValue>, 'INPUT_INVALID' | LprUnknown> {
  const span = spanOf(facts, context.readings);
  if (!span.ok) return span;
  const charged = interest(facts, asOf, context);
  if (!charged.ok) return charged;
  const { value: ordinary, steps } = charged.value;
  const tier = decided(feeTierOf(span.value.days, span.value.overAMonth), facts.leadingGroupFeeBp);
  const prepaidFen = facts.prepaidFen ?? prepaymentOf(facts.principalFen, facts.prepaymentLprBp ?? ordinary.lprBp, context.readings).totalFen;
  const feeFen = tier.feeRateBp === null ? null : flatChargeFen(facts.principalFen, tier.feeRateBp);
  const sums = balance(prepaidFen, ordinary.interestFen, feeFen);
  const value: SettlementValue = { status: feeFen === null ? 'needs_leading_group' : 'settled', ...ordinary, feeRateBp: tier.feeRateBp, feeFen, prepaidFen, ...sums };
  return accepted(rulingOf(value, asOf, [...steps, feeStep(tier), ...feeAmount(facts.principalFen, tier.feeRateBp, feeFen), sumStep(value)]));
}

type Decided = FeeDecision & { byLeadingGroup: boolean };

/** The leading group's fee takes the place of the missing tier, and of no other. */
function decided(tier: FeeDecision, leadingGroupFeeBp: number | null | undefined): Decided {
  const byLeadingGroup = tier.decision === 'leading_group' && leadingGroupFeeBp != null;
  return { ...tier, feeRateBp: byLeadingGroup ? leadingGroupFeeBp : tier.feeRateBp, byLeadingGroup };
}

function feeStep(tier: Decided): RulingStep {
  if (!tier.byLeadingGroup) return tierStep(tier);
  return stepOf('手续费档次', `${tier.days} 天，超过一个月，领导小组决定的费率`, permille(tier.feeRateBp ?? 0), art('8'));
}

function feeAmount(principalFen: Fen, bp: number | null, feeFen: Fen | null): RulingStep[] {
  return bp === null || feeFen === null ? [] : [stepOf('手续费', `${yuan(principalFen)} × ${permille(bp)}`, yuan(feeFen), art('8'))];
}

function balance(prepaidFen: Fen, interestFen: Fen, feeFen: Fen | null): Pick<SettlementValue, 'refundFen' | 'topupFen'> {
  if (feeFen === null) return { refundFen: null, topupFen: null };
  const rest = prepaidFen - interestFen - feeFen;
  return { refundFen: Math.max(rest, 0), topupFen: Math.max(-rest, 0) };
}

function sumStep({ prepaidFen, interestFen, feeFen, refundFen, topupFen }: SettlementValue): RulingStep {
  if (feeFen === null) return stepOf('据实结算', '待领导小组决定手续费后结算', null, art('12(5)'));
  const formula = `预缴 ${yuan(prepaidFen)} − 利息 ${yuan(interestFen)} − 手续费 ${yuan(feeFen)}`;
  return topupFen ? stepOf('应补', formula, yuan(topupFen), art('12(5)')) : stepOf('应退', formula, yuan(refundFen ?? 0), art('12(5)'));
}
