import { describe, expect, it } from '@jest/globals';
import { EmployeeTransitionFacts, EntitlementFacts, IdentityFacts, RefundFacts } from '@lianban/procedure-subsidised-enrolment';
import { initialDraft, ruleInput, shownFields } from './rule-input.js';

const camel = (input: Record<string, unknown>) => Object.fromEntries(Object.entries(input).map(([key, value]) => [key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]));

describe('the form of a rule', () => {
  it('asks only for what the choice needs', () => {
    const keys = (draft: Record<string, string>) => shownFields('B.entitlement', draft).map((field) => field.key);
    expect(keys({ category: 'newborn' })).toContain('birth_date');
    expect(keys({ category: 'general' })).not.toContain('birth_date');
  });

  it.each([
    ['B.identity', IdentityFacts, { identity: '孤儿' }],
    ['B.entitlement', EntitlementFacts, { pay_date: '2026-10-12' }],
    ['B.entitlement', EntitlementFacts, { category: 'released', pay_date: '2026-03-01', status_date: '2026-02-01' }],
    ['B.refund', RefundFacts, { apply_date: '2026-11-01' }],
    ['B.refund', RefundFacts, { article: '21', identified_date: '2026-10-12', subsidy_fen: null }],
    ['B.employee_transition', EmployeeTransitionFacts, {}],
  ])('%s sends what the rule takes', (rule, facts, typed) => {
    const parsed = facts.safeParse(camel(ruleInput(rule, { ...initialDraft(rule), ...typed })));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
