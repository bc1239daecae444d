import { describe, expect, it } from '@jest/globals';
import {
  ApplicationTimelyFacts, BankDefaultFacts, BlacklistFacts, DocumentsFacts, EligibilityFacts, FeeTierFacts, FundCapacityFacts, FundSetupFacts,
  InterestFacts, LatestApplicationDateFacts, OverduePenaltyFacts, PrepaymentFacts, PriorityFacts, RepayDeadlineFacts, SettlementFacts,
} from '@lianban/procedure-loan-renewal';
import { EvaluationDeadlineFacts, SupervisingLevelFacts } from '@lianban/procedure-accident-investigation';
import { DisclosureDeadlineFacts } from '@lianban/procedure-enforcement-disclosure';
import { EmployeeTransitionFacts, EntitlementFacts, IdentityFacts, RefundFacts } from '@lianban/procedure-subsidised-enrolment';
import { initialDraft, ruleInput, shownFields } from './rule-input.js';

const camel = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(camel);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), camel(inner)]));
};

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
    ['A.latest_application_date', LatestApplicationDateFacts, { due_date: '2026-12-18' }],
    ['A.application_timely', ApplicationTimelyFacts, { due_date: '2026-12-18', apply_date: '2026-11-20' }],
    ['A.eligibility', EligibilityFacts, {}],
    ['A.eligibility', EligibilityFacts, { bank_commits: false, purpose: 'other_purpose', maturing_fen: 0.01 }],
    ['A.documents', DocumentsFacts, {}],
    ['A.documents', DocumentsFacts, { provided: ['loan_contract'] }],
    ['A.priority', PriorityFacts, { queue: 'A01 2026-10-12T09:00 财园信贷通\n\nA02，2026-10-12\n' }],
    ['A.fee_tier', FeeTierFacts, {}],
    ['A.fee_tier', FeeTierFacts, { span_by: 'dates', disburse: '2026-10-12', repay: '2026-10-12' }],
    ['A.interest', InterestFacts, {}],
    ['A.interest', InterestFacts, { span_by: 'dates', disburse: '2026-06-12', repay: '2026-06-22', lpr_bp: null }],
    ['A.prepayment', PrepaymentFacts, {}],
    ['A.settlement', SettlementFacts, { days: 31, leading_group_fee_bp: 3.5 }],
    ['A.repay_deadline', RepayDeadlineFacts, { agreed_end: '2026-10-12' }],
    ['A.overdue_penalty', OverduePenaltyFacts, { deadline: '2024-07-18', repay: '2024-07-26', lpr_table: '2023-08-21 3.45\n2024-07-22 3.35%' }],
    ['A.overdue_penalty', OverduePenaltyFacts, { deadline: '2024-07-18', repay: '2024-07-26', lpr_table: ' ' }],
    ['A.bank_default', BankDefaultFacts, { committed_date: '2026-10-12', received_date: '2026-10-13' }],
    ['A.blacklist', BlacklistFacts, { events: '否 否\n是 否' }],
    ['A.blacklist', BlacklistFacts, {}],
    ['A.fund_setup', FundSetupFacts, {}],
    ['A.fund_capacity', FundCapacityFacts, {}],
    ['E.supervising_level', SupervisingLevelFacts, {}],
    ['E.supervising_level', SupervisingLevelFacts, { grade: 'larger', investigated_by: 'county' }],
    ['E.evaluation_deadline', EvaluationDeadlineFacts, { closing_date: '2026-10-12' }],
    ['E.disclosure_deadline', DisclosureDeadlineFacts, { decision_date: '2026-10-12' }],
  ])('%s sends what the rule takes', (rule, facts, typed) => {
    const parsed = facts.safeParse(camel(ruleInput(rule, { ...initialDraft(rule), ...typed })));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('sends yuan as fen, percent and per mille as basis points, lines as records', () => {
    expect(ruleInput('A.settlement', { ...initialDraft('A.settlement'), principal_fen: 1_234.56, lpr_bp: 3.35, leading_group_fee_bp: 4.5 })).toMatchObject({ principal_fen: 123_456, lpr_bp: 335, leading_group_fee_bp: 45 });
    expect(ruleInput('A.interest', { ...initialDraft('A.interest'), principal_fen: 0.001 })).toMatchObject({ principal_fen: 0.1 });
    expect(ruleInput('A.overdue_penalty', { lpr_table: '2024-07-22 3.35' })).toMatchObject({ lpr_table: [{ from: '2024-07-22', bp: 335 }] });
    expect(ruleInput('A.blacklist', { events: '否 是\n否' })).toEqual({ events: [{ justified: false, approved: true }, { justified: false, approved: null }] });
    expect(ruleInput('A.fee_tier', initialDraft('A.fee_tier'))).toEqual({ days: 13, principal_fen: null });
  });
});
