import { accepted, plainDate, stepOf, yearOf } from '@lianban/kernel';
import { art } from '../document.js';
import { newbornDays } from '../figures/enrolment.figures.js';
import type { EntitlementFacts } from './entitlement.facts.js';
import type { Exempt } from './entitlement.value.js';
import type { RuleContext } from './rule-context.js';
import { lastDayWithin } from './time-limit.rule.js';

/** Art. 18. A span of 90 days that itself crosses the year's end lets the payer choose the next year (B-04). */
export function newbornExemption(facts: EntitlementFacts, context: RuleContext): Exempt {
  const born = facts.birthDate ?? facts.payDate;
  const span = lastDayWithin(born, newbornDays.value, { ...context, readings: { ...context.readings, 'B.deadlineRollover': false } });
  const limit = lastDayWithin(born, newbornDays.value, context);
  if (!limit.ok) return limit;
  if (!span.ok || facts.payDate > limit.value) return accepted(null);
  const inTime = stepOf('90 日内缴费', `${born} 出生，最后一天 ${limit.value}`, facts.payDate, art('18'));
  const year = yearOf(born);
  if (facts.coverageYear === year) return accepted({ rule: 'A18_BIRTH_YEAR', from: born, steps: [inTime] });
  if (facts.coverageYear !== year + 1 || yearOf(span.value) === year) return accepted(null);
  return accepted({ rule: 'A18_NEXT_YEAR', from: plainDate(`${year + 1}-01-01`), steps: [inTime] });
}
