import { accepted, addDays, type Outcome, type PlainDate, plainDate, type Ruling, rulingOf, stepOf } from '@lianban/kernel';
import { art } from '../document.js';
import { collectionWindow, windowPhaseOn } from '../figures/window.figure.js';
import { waitingDays } from '../figures/enrolment.figures.js';
import type { EntitlementFacts } from './entitlement.facts.js';
import type { EntitlementValue, Exemption } from './entitlement.value.js';
import { exemptionOf } from './exemption.rule.js';
import type { RuleContext } from './rule-context.js';

/**
 * The benefit period that one payment gives (arts. 16–19). Newborns are tested first, then the window, then the
 * exemptions of art. 19; what is left waits 90 days. Refused with `CALENDAR_NOT_COVERED` only under the reading
 * that moves a limit off a rest day into a year without a notice.
 */
export function entitlement(
  facts: EntitlementFacts,
  asOf: PlainDate,
  context: RuleContext,
): Outcome<Ruling<EntitlementValue>, 'CALENDAR_NOT_COVERED'> {
  const newborn = facts.category === 'newborn' ? exemptionOf(facts, context) : accepted(null);
  if (!newborn.ok) return newborn;
  if (newborn.value) return accepted(granted(facts, asOf, newborn.value));
  const inWindow = windowExemption(facts);
  if (inWindow) return accepted(granted(facts, asOf, inWindow));
  const exempt = facts.category === 'newborn' ? newborn : exemptionOf(facts, context);
  if (!exempt.ok) return exempt;
  return accepted(granted(facts, asOf, exempt.value ?? waiting(facts, context)));
}

function windowExemption(facts: EntitlementFacts): Exemption | null {
  const usual = collectionWindow(facts.coverageYear);
  const window = { opensOn: facts.windowStart ?? usual.opensOn, closesOn: facts.windowEnd ?? usual.closesOn };
  if (windowPhaseOn(window, facts.payDate) !== 'open') return null;
  const formula = `${window.opensOn} ≤ ${facts.payDate} ≤ ${window.closesOn}`;
  return {
    rule: 'A17_WINDOW', from: plainDate(`${facts.coverageYear}-01-01`),
    steps: [stepOf('集中征缴期', formula, true, art('16')), stepOf('待遇起点', '对应年度 1 月 1 日', `${facts.coverageYear}-01-01`, art('17'))],
  };
}

function waiting(facts: EntitlementFacts, { readings }: RuleContext): Exemption {
  const days = waitingDays.value + (readings['B.waitingCountsPayDay'] ? 0 : 1);
  const from = addDays(facts.payDate, days);
  return {
    rule: 'A17_WAITING', from, waitingDays: waitingDays.value,
    steps: [stepOf('待遇等待期', `${facts.payDate} + ${days} 日`, from, art('17'))],
  };
}

/** Benefits lie inside the paid year: nothing before 1 January, and nothing at all when they would start after it. */
function granted(facts: EntitlementFacts, asOf: PlainDate, exemption: Exemption): Ruling<EntitlementValue> {
  const firstDay = plainDate(`${facts.coverageYear}-01-01`);
  const lastDay = plainDate(`${facts.coverageYear}-12-31`);
  const from = exemption.from < firstDay ? firstDay : exemption.from;
  const gives = from <= lastDay;
  const value: EntitlementValue = {
    start: gives ? from : null, end: gives ? lastDay : null, rule: exemption.rule,
    waitingDays: exemption.waitingDays ?? 0, retroFrom: gives ? (exemption.retroFrom ?? null) : null,
  };
  const period = gives ? `${from} 至 ${lastDay}` : '本年度内无待遇';
  return rulingOf(value, asOf, [...exemption.steps, stepOf('待遇享受期', `不超出 ${facts.coverageYear} 年`, period, art('16'))]);
}
