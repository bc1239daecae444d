import { fenOfYuan } from '@lianban/kernel';
import { identityCategories, type ChangeRow, type IdentityCategory, type ListId } from '@lianban/contracts';

/** The typed columns of `staged_change` beside those every change row has. */
export interface StagedFields {
  category: IdentityCategory | null;
  day: string | null;
  secondDay: string | null;
  insuranceYear: number | null;
  amountFen: number | null;
  facts: Record<string, string | null> | null;
}

/** Tables of what lists say, a row for each time that it held. */
export const registers = ['identity', 'register_row', 'death', 'employee_insurance', 'payment', 'student', 'social_security_card'] as const;
export type Register = (typeof registers)[number];

/** What a list becomes here: which register, which of its fields, and with which SQL a staged row is written down. */
export interface ListKind {
  register: Register;
  /** `seal` keeps what tells of a person beside number and name. */
  stage(fields: ChangeRow['fields'], seal: (text: string) => string): StagedFields;
  /** Columns of the register beside those all share, and the expressions over `s` (staged_change) that fill them. */
  columns: readonly [column: string, expression: string][];
  /** From which day a newly entered row holds; `$2` is the day of application. */
  validFrom: string;
  /** Nothing that is decided of a person rests on it: its versions match nobody again. */
  unmatched?: true;
}

const none: StagedFields = { category: null, day: null, secondDay: null, insuranceYear: null, amountFen: null, facts: null };

const labels = new Map<string, IdentityCategory>(
  Object.entries(identityCategories).flatMap(([code, { label }]) => [[code, code as IdentityCategory], [label, code as IdentityCategory]]),
);

const identity: ListKind = {
  register: 'identity',
  stage: (fields) => ({ ...none, category: categoryOf(fields['category']), day: fields['recognisedOn'] ?? null }),
  columns: [['department', '$3::text'], ['category', 's.category'], ['name_digest', 's.name_digest'], ['recognised_on', 's.day']],
  validFrom: `case when s.op = 'added' then least(s.day, $2::date) else $2::date end`,
};

/** The lists that medical insurance lands, by id. */
export const listKinds: Partial<Record<ListId, ListKind>> = {
  'low-income-persons': identity,
  'monitored-persons': identity,
  veterans: identity,
  'disabled-persons': identity,
  'household-register': {
    register: 'register_row',
    stage: (fields) => ({ ...none, facts: { residence: fields['residence'] ?? null, relation: fields['relation'] ?? null } }),
    columns: [['name_digest', 's.name_digest'], ['facts', `coalesce(s.facts, '{}')`]],
    validFrom: '$2::date',
  },
  deaths: { register: 'death', stage: (fields) => ({ ...none, day: fields['diedOn'] ?? null }), columns: [['died_on', 's.day']], validFrom: '$2::date' },
  'employee-insurance-status': {
    register: 'employee_insurance',
    stage: (fields) => ({ ...none, day: fields['insuredOn'] ?? null, secondDay: fields['benefitsFrom'] ?? null }),
    columns: [['insured_on', 's.day'], ['benefits_from', 's.second_day']],
    validFrom: '$2::date',
  },
  'enrolment-payments': {
    register: 'payment',
    stage: (fields) => ({ ...none, day: fields['paidOn'] ?? null, insuranceYear: Number(fields['insuranceYear']), amountFen: fenOf(fields['amountYuan']) }),
    columns: [['insurance_year', 's.insurance_year'], ['paid_fen', 's.amount_fen'], ['paid_on', 's.day']],
    validFrom: '$2::date',
  },
  // Arts. 5 and 9: schools see to it that all their pupils are enrolled.
  students: {
    register: 'student',
    stage: (fields) => ({ ...none, day: fields['enteredOn'] ?? null, facts: pick(fields, ['school', 'schoolKind', 'schoolYear', 'term']) }),
    columns: [['school', `s.facts ->> 'school'`], ['school_kind', `s.facts ->> 'schoolKind'`], ['school_year', `(s.facts ->> 'schoolYear')::int`], ['term', `s.facts ->> 'term'`], ['entered_on', 's.day']],
    validFrom: '$2::date', unmatched: true,
  },
  // Arts. 5 and 45: by the card a hospital knows whom it treats.
  'social-security-cards': {
    register: 'social_security_card',
    stage: (fields, seal) => ({ ...none, day: fields['issuedOn'] ?? null, secondDay: fields['validUntil'] ?? null, facts: { card: seal(fields['cardNumber'] ?? ''), state: fields['cardState'] ?? null } }),
    columns: [['card_sealed', `s.facts ->> 'card'`], ['state', `s.facts ->> 'state'`], ['issued_on', 's.day'], ['valid_until', 's.second_day']],
    validFrom: '$2::date', unmatched: true,
  },
};

export const landedLists = Object.keys(listKinds) as ListId[];

const pick = (fields: ChangeRow['fields'], keys: readonly string[]): Record<string, string | null> => Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));

function categoryOf(text: string | null | undefined): IdentityCategory {
  const category = labels.get(text ?? '');
  if (!category) throw new RangeError('a change row names no known identity category');
  return category;
}

function fenOf(yuan: string | null | undefined): number {
  const fen = fenOfYuan(yuan ?? '');
  if (fen === null) throw new RangeError('an amount is not in yuan');
  return fen;
}
