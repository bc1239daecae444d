/** Everything a step is keyed by: at most one per case, round of the case, code, office and round. */
export const stepKey = 'step_one_per_office_and_round';

/**
 * Statements of a migration that makes `step`, `step_notice` and `case_event` with constraints and indexes. The table
 * of cases is there already and has `case_id uuid` as its key. Columns of the service's own and row security follow in
 * the same migration. Shipped migrations rest on it: what it makes is never changed, a later column is a new function.
 */
export function caseworkTables({ caseTable }: { caseTable: string }): string[] {
  return [step(caseTable), ...stepIndexes, stepNotice, caseEvent(caseTable), 'create index case_event_by_case on case_event (case_id, event_id)'];
}

/** The end of a step is a term or a fact, never both. */
const termOrFact = `constraint step_term_or_fact check ((term_working_days is null) = (fixed_on is not null) and (fixed_on is null) = (fixed_since_on is null))`;

const step = (caseTable: string): string => `
create table step (
  step_id uuid not null default uuidv7(),
  case_id uuid not null,
  case_round int not null default 1,
  code text not null,
  round int not null,
  office text not null,
  assigned boolean not null,
  department text not null,
  county text,
  post text,
  title text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  term_working_days int,
  setting text,
  fixed_on date,
  fixed_since_on date,
  due_on date not null,
  earliest_on date,
  latest_on date,
  calendar_version text not null,
  movements jsonb not null default '[]',
  suspensions jsonb not null default '[]',
  outcome text,
  closed_at timestamptz,
  closed_on date,
  revision int not null default 1,
  constraint step_pk primary key (step_id),
  constraint ${stepKey} unique (case_id, case_round, code, office, round),
  constraint step_case_fk foreign key (case_id) references ${caseTable} (case_id),
  ${termOrFact}
)`;

const stepIndexes = [
  'create index step_open_by_office on step (office, due_on) where closed_at is null',
  'create index step_open_by_start on step (opened_on, term_working_days) where closed_at is null',
];

const stepNotice = `
create table step_notice (
  step_id uuid not null,
  kind text not null,
  sequence int not null default 1,
  state text not null,
  due_on date not null,
  recorded_at timestamptz not null,
  by_post text,
  text text,
  constraint step_notice_pk primary key (step_id, kind, sequence),
  constraint step_notice_step_fk foreign key (step_id) references step (step_id)
)`;

const caseEvent = (caseTable: string): string => `
create table case_event (
  event_id bigint generated always as identity,
  case_id uuid not null,
  at timestamptz not null,
  action text not null,
  by_name text not null,
  text text,
  constraint case_event_pk primary key (event_id),
  constraint case_event_case_fk foreign key (case_id) references ${caseTable} (case_id)
)`;
