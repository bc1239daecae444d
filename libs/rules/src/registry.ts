import { isWorkdayRule, shiftRule } from './calendar.rules.js';
import { loanRenewalRules } from './loan-renewal.rules.js';
import type { RegisteredRule } from './rule.js';
import { employeeTransitionRule, entitlementRule, identityRule, refundRule } from './subsidised-enrolment.rules.js';
import { workSafetyRules } from './work-safety.rules.js';

/** Every rule that can be asked, in the order of the rule book. Adding one is one entry. */
export const ruleRegistry: readonly RegisteredRule[] = [
  isWorkdayRule,
  shiftRule,
  ...loanRenewalRules,
  identityRule,
  entitlementRule,
  refundRule,
  employeeTransitionRule,
  ...workSafetyRules,
];

const byId = new Map(ruleRegistry.map((rule) => [rule.id, rule]));

export function findRule(id: string): RegisteredRule | undefined {
  return byId.get(id);
}
