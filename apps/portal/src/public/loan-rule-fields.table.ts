import type { RuleField } from './rule-fields.table.js';

const yes = (key: string, text: RuleField['text'], initial = true): RuleField => ({ key, text, kind: 'boolean', initial });
const money = (key: string, text: RuleField['text'], more: Partial<RuleField> = {}): RuleField => ({ key, text, kind: 'money', ...more });
const day = (key: string, text: RuleField['text'], more: Partial<RuleField> = {}): RuleField => ({ key, text, kind: 'date', ...more });

const byDays = { field: 'span_by', is: ['days'] };
const byDates = { field: 'span_by', is: ['dates'] };
/** Either a number of days, or the days of disbursement and return. */
const span: readonly RuleField[] = [
  { key: 'span_by', text: 'spanBy', kind: 'choice', options: ['days', 'dates'], initial: 'days', local: true },
  { key: 'days', text: 'days', kind: 'number', initial: 13, when: byDays },
  day('disburse', 'disburse', { when: byDates }),
  day('repay', 'repay', { when: byDates }),
];
const principal = money('principal_fen', 'principalFen', { initial: 10_000_000 });
const looked: RuleField = { key: 'lpr_bp', text: 'lprBp', kind: 'percent', optional: true };
const lpr: RuleField = { ...looked, hint: 'lprByDate', initial: 3 };
const dueDate = day('due_date', 'dueDate');

/** What the rules of the loan fund ask for (景府发〔2023〕9号); amounts are typed in yuan. */
export const loanRuleFields: Record<string, readonly RuleField[]> = {
  'A.latest_application_date': [dueDate],
  'A.application_timely': [dueDate, day('apply_date', 'filedOn')],
  'A.eligibility': [
    { key: 'applicant_type', text: 'applicantType', kind: 'choice', options: ['enterprise', 'individual_business', 'natural_person_with_business', 'natural_person'], initial: 'enterprise' },
    yes('in_city', 'inCity'),
    yes('sound', 'sound'),
    yes('policy_ok', 'policyOk'),
    { key: 'purpose', text: 'purpose', kind: 'choice', options: ['repay_maturing_loan', 'fixed_asset', 'other_purpose'], initial: 'repay_maturing_loan' },
    yes('temporary_difficulty', 'temporaryDifficulty'),
    yes('bank_commits', 'bankCommits'),
    money('amount_fen', 'requestedFen', { initial: 10_000_000 }),
    money('committed_fen', 'committedFen', { initial: 10_000_000, when: { field: 'bank_commits', is: ['true'] } }),
    { key: 'expected_days', text: 'expectedDays', kind: 'number', initial: 13 },
    money('maturing_fen', 'maturingFen', { optional: true }),
    money('available_fen', 'availableFen', { optional: true }),
    yes('blacklisted', 'blacklisted', false),
    yes('bank_sanctioned', 'bankSanctioned', false),
    yes('timely', 'timely'),
  ],
  'A.documents': [
    {
      key: 'provided', text: 'provided', kind: 'checks', initial: [],
      options: ['recommendation', 'approval_form', 'personal_guarantee', 'loan_contract', 'bank_commitment_letter'],
    },
  ],
  'A.priority': [
    { key: 'queue', text: 'queue', kind: 'lines', hint: 'queueLines', columns: [{ key: 'id', kind: 'text' }, { key: 'applied_at', kind: 'text' }, { key: 'program', kind: 'text' }] },
  ],
  'A.fee_tier': [...span, money('principal_fen', 'principalFen', { optional: true })],
  'A.interest': [principal, ...span, lpr],
  'A.prepayment': [principal, lpr, day('pay_date', 'prepaidOn', { optional: true })],
  'A.settlement': [
    principal, ...span, lpr, money('prepaid_fen', 'prepaidFen', { optional: true, hint: 'prepaidByRule' }),
    { key: 'leading_group_fee_bp', text: 'leadingGroupFeeBp', kind: 'permille', optional: true, hint: 'overAMonth' },
  ],
  'A.repay_deadline': [day('renewal_disbursed', 'renewalDisbursed', { optional: true }), day('agreed_end', 'agreedEnd', { optional: true })],
  'A.overdue_penalty': [
    principal, day('deadline', 'deadline'), day('repay', 'repay'), { ...looked, hint: 'lprByDays' },
    { key: 'lpr_table', text: 'lprTable', kind: 'lines', optional: true, hint: 'lprLines', columns: [{ key: 'from', kind: 'text' }, { key: 'bp', kind: 'percent' }] },
  ],
  'A.bank_default': [money('amount_fen', 'unreturnedFen', { initial: 10_000_000 }), day('committed_date', 'committedDate'), day('received_date', 'receivedDate')],
  'A.blacklist': [
    { key: 'events', text: 'events', kind: 'lines', optional: true, hint: 'eventLines', columns: [{ key: 'justified', kind: 'boolean' }, { key: 'approved', kind: 'boolean' }] },
  ],
  'A.fund_setup': [money('contribution_fen', 'contributionFen', { initial: 40_000_000 }), money('bank_loan_fen', 'bankLoanFen', { initial: 40_000_000 })],
  'A.fund_capacity': [money('outstanding_fen', 'outstandingFen', { initial: 55_000_000 }), money('reserved_fen', 'reservedFen', { optional: true }), money('request_fen', 'requestedFen', { initial: 10_000_000 })],
};
