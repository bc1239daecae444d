import { loanRuleFields } from './loan-rule-fields.table.js';
import { safetyRuleFields } from './safety-rule-fields.table.js';
import type { ruleTexts } from './texts/rules.zh-cn.js';

type FieldText = keyof typeof ruleTexts.fields;
type OptionText = keyof typeof ruleTexts.options;
type FieldHint = keyof typeof ruleTexts.hints;

/** What a person types as yuan, percent or per mille, and the rule takes as a whole number. */
export const scales = { money: 100, percent: 100, permille: 10 } as const;
export type Scaled = keyof typeof scales;

/** A column of a field that takes several lines, a record a line. */
export interface LineColumn {
  key: string;
  kind: 'text' | 'percent' | 'boolean';
}

/** A field of a rule's form; the key is the name of the worked cases (snake_case). */
export interface RuleField {
  key: string;
  text: FieldText;
  kind: 'date' | 'number' | 'choice' | 'boolean' | 'identity' | 'checks' | 'lines' | Scaled;
  options?: readonly OptionText[];
  /** Of `lines`: what stands on a line, in this order; what is missing at its end is null. */
  columns?: readonly LineColumn[];
  hint?: FieldHint;
  /** Steers the form only and is not sent. */
  local?: boolean;
  optional?: boolean;
  /** Shown only while another field has one of these values. */
  when?: { field: string; is: readonly string[] };
  initial?: string | number | boolean | readonly string[];
}

const article23 = { field: 'article', is: ['23'] };
const article21 = { field: 'article', is: ['21'] };

/** What each rule of the calculator asks for. A rule that is not here is listed without a form. */
export const ruleFields: Record<string, readonly RuleField[]> = {
  ...loanRuleFields,
  ...safetyRuleFields,
  'CAL.is_workday': [{ key: 'date', text: 'date', kind: 'date' }],
  'CAL.shift': [{ key: 'date', text: 'date', kind: 'date' }, { key: 'n', text: 'n', kind: 'number', initial: 10 }],
  'B.identity': [{ key: 'identity', text: 'identity', kind: 'identity' }],
  'B.entitlement': [
    {
      key: 'category', text: 'category', kind: 'choice', initial: 'general',
      options: ['general', 'newborn', 'subsidised', 'assisted_not_subsidised', 'employee_interrupted', 'graduate_return', 'demobilised', 'moved_in', 'returned_from_abroad', 'released'],
    },
    { key: 'pay_date', text: 'payDate', kind: 'date' },
    { key: 'coverage_year', text: 'coverageYear', kind: 'number', initial: 2027 },
    { key: 'birth_date', text: 'birthDate', kind: 'date', when: { field: 'category', is: ['newborn'] } },
    { key: 'interruption_from', text: 'interruptionFrom', kind: 'date', when: { field: 'category', is: ['employee_interrupted'] } },
    { key: 'status_date', text: 'statusDate', kind: 'date', when: { field: 'category', is: ['graduate_return', 'demobilised', 'moved_in', 'returned_from_abroad', 'released'] } },
  ],
  'B.refund': [
    { key: 'article', text: 'article', kind: 'choice', options: ['21', '23'], initial: '23' },
    { key: 'reason', text: 'reason', kind: 'choice', options: ['duplicate', 'employee_insurance', 'other_area', 'army', 'death'], initial: 'duplicate', when: article23 },
    { key: 'apply_date', text: 'applyDate', kind: 'date', when: article23 },
    { key: 'identified_date', text: 'identifiedDate', kind: 'date', when: article21 },
    { key: 'window_start', text: 'windowStart', kind: 'date', when: article21, initial: '2026-09-01' },
    { key: 'window_end', text: 'windowEnd', kind: 'date', when: article21, initial: '2026-12-31' },
    { key: 'enrolled', text: 'enrolled', kind: 'boolean', when: article21, initial: true },
    { key: 'entitlement_start', text: 'entitlementStart', kind: 'date', optional: true, initial: '2027-01-01' },
    { key: 'paid_fen', text: 'paidFen', kind: 'money', initial: 400 },
    { key: 'subsidy_fen', text: 'subsidyFen', kind: 'money', when: article21, optional: true },
  ],
  'B.employee_transition': [
    { key: 'resident_start', text: 'residentStart', kind: 'date', initial: '2026-01-01' },
    { key: 'resident_end', text: 'residentEnd', kind: 'date', initial: '2026-12-31' },
    { key: 'employee_benefit_start', text: 'employeeBenefitStart', kind: 'date', optional: true },
    { key: 'employee_benefit_end', text: 'employeeBenefitEnd', kind: 'date', optional: true },
  ],
};
