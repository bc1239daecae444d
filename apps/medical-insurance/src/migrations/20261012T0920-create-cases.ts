import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exceptions as confirmation cases, the steps that offices owe in them, and what was sent about those. */
export class CreateCases1791796800003 implements MigrationInterface {
  name = 'CreateCases1791796800003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table case_number (
  insurance_year int not null,
  last_number int not null,
  constraint case_number_pk primary key (insurance_year)
);
create table confirmation_case (
  case_id uuid not null default uuidv7(),
  number text not null,
  person_id uuid not null,
  insurance_year int not null,
  kind text not null,
  state text not null,
  round int not null default 1,
  county text not null,
  categories text[] not null,
  source_list text not null,
  source_version int not null,
  source_county text not null,
  evidence text not null,
  ruling_id bigint not null,
  outcome text,
  decided_category text,
  decided_reason text,
  opened_on date not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_on date,
  revision int not null default 1,
  constraint confirmation_case_pk primary key (case_id),
  constraint confirmation_case_one_number unique (number),
  constraint confirmation_case_one_per_person_year_kind unique (person_id, insurance_year, kind),
  constraint confirmation_case_person_fk foreign key (person_id) references person (person_id),
  constraint confirmation_case_ruling_fk foreign key (ruling_id) references ruling (ruling_id)
);
create index confirmation_case_open on confirmation_case (source_list, source_version, source_county) where closed_at is null;
create table case_version (
  case_id uuid not null,
  list text not null,
  version int not null,
  county text not null,
  constraint case_version_pk primary key (case_id, list, version, county),
  constraint case_version_case_fk foreign key (case_id) references confirmation_case (case_id)
);
create index case_version_by_version on case_version (list, version, county);
create table step (
  step_id uuid not null default uuidv7(),
  case_id uuid not null,
  case_round int not null,
  code text not null,
  round int not null,
  office text not null,
  assigned boolean not null,
  department text not null,
  county text,
  category text,
  title text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  term_working_days int not null,
  setting text,
  due_on date not null,
  earliest_on date,
  latest_on date,
  calendar_version text not null,
  movements jsonb not null default '[]',
  state text not null default 'open',
  answer text,
  reason_code text,
  reason text,
  answered_by text,
  answered_sub text,
  answered_at timestamptz,
  reviewed_by text,
  reviewed_sub text,
  reviewed_at timestamptz,
  outcome text,
  closed_at timestamptz,
  closed_on date,
  revision int not null default 1,
  constraint step_pk primary key (step_id),
  constraint step_one_per_office_and_round unique (case_id, case_round, code, office, round),
  constraint step_case_fk foreign key (case_id) references confirmation_case (case_id)
);
create index step_open_by_office on step (office, due_on) where closed_at is null;
create index step_open_by_start on step (opened_on, term_working_days) where closed_at is null;
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
);
create table case_event (
  event_id bigint generated always as identity,
  case_id uuid not null,
  at timestamptz not null,
  action text not null,
  by_name text not null,
  text text,
  constraint case_event_pk primary key (event_id),
  constraint case_event_case_fk foreign key (case_id) references confirmation_case (case_id)
);
create index case_event_by_case on case_event (case_id, event_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_event, step_notice, step, case_version, confirmation_case, case_number');
  }
}
