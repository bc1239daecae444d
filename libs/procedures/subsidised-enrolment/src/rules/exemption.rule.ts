import { accepted, addDays, addMonths, laterOf, plainDate, type RulingStep, stepOf } from '@lianban/kernel';
import { art } from '../document.js';
import { interruptionMonths, statusDays } from '../figures/enrolment.figures.js';
import type { EntitlementFacts } from './entitlement.facts.js';
import type { EntitlementRule, Exempt, Exemption } from './entitlement.value.js';
import { newbornExemption } from './newborn.rule.js';
import type { RuleContext } from './rule-context.js';
import { lastDayWithin, rolledOver } from './time-limit.rule.js';

/** The exemption from window and waiting period that a person's category gives (arts. 18, 19); null when none does. */
export function exemptionOf(facts: EntitlementFacts, context: RuleContext): Exempt {
  switch (facts.category) {
    case 'general':
      return accepted(null);
    case 'newborn':
      return newbornExemption(facts, context);
    case 'subsidised':
      return accepted(wholeYear(facts));
    case 'assisted_not_subsidised':
      return accepted(nextDay(facts, 'A19_ASSISTED', '19(3)'));
    case 'employee_interrupted':
      return interrupted(facts, context);
    default:
      return newStatus(facts, context);
  }
}

function wholeYear(facts: EntitlementFacts): Exemption {
  const from = plainDate(`${facts.coverageYear}-01-01`);
  return { rule: 'A19_SUBSIDISED', from, steps: [stepOf('资助参保对象', '集中征缴期后登记，享受全年', from, art('19(2)'))] };
}

/** Art. 19(4): three calendar months from the first uncovered day, the corresponding day included (B-05). */
function interrupted(facts: EntitlementFacts, context: RuleContext): Exempt {
  const gapFrom = facts.interruptionFrom ?? facts.payDate;
  const limit = rolledOver(addMonths(gapFrom, interruptionMonths.value), context);
  if (!limit.ok) return limit;
  if (facts.payDate > limit.value || facts.payDate < gapFrom) return accepted(null);
  const firstDay = plainDate(`${facts.coverageYear}-01-01`);
  const retroFrom = context.readings['B.retroClipToYear'] ? laterOf(gapFrom, firstDay) : gapFrom;
  return accepted({
    rule: 'A19_EMPLOYEE', from: facts.payDate, retroFrom,
    steps: [
      stepOf('中断 3 个月内', `${gapFrom} 起中断，最后一天 ${limit.value}`, facts.payDate, art('19(4)')),
      stepOf('中断期间追溯', `自 ${gapFrom}，不早于 ${firstDay}`, retroFrom, art('19(4)')),
    ],
  });
}

/** Art. 19(5): within 90 days of the new status, from the day after payment. */
function newStatus(facts: EntitlementFacts, context: RuleContext): Exempt {
  const since = facts.statusDate ?? facts.payDate;
  const limit = lastDayWithin(since, statusDays.value, context);
  if (!limit.ok) return limit;
  if (facts.payDate > limit.value || facts.payDate < since) return accepted(null);
  const inTime = stepOf('90 日内缴费', `${since} 起，最后一天 ${limit.value}`, facts.payDate, art('19(5)'));
  return accepted(nextDay(facts, 'A19_OTHER', '19(5)', inTime));
}

function nextDay(facts: EntitlementFacts, rule: EntitlementRule, paragraph: string, before?: RulingStep): Exemption {
  const from = addDays(facts.payDate, 1);
  const step = stepOf('缴费次日起', `${facts.payDate} + 1 日`, from, art(paragraph));
  return { rule, from, steps: before ? [before, step] : [step] };
}
