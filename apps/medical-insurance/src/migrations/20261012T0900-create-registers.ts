import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns every register shares: a row is current while `closed_version` is null; nothing is ever overwritten. */
export const history = (table: string): string => `
  row_id bigint generated always as identity,
  list text not null,
  row_key text not null,
  person_id uuid not null,
  county text not null,
  opened_version int not null,
  opened_line int not null,
  closed_version int,
  valid_from date not null,
  valid_to date,
  constraint ${table}_pk primary key (row_id),
  constraint ${table}_person_fk foreign key (person_id) references person (person_id)`;

export const indexes = (table: string): string => `
create unique index ${table}_one_current_row on ${table} (list, row_key) where closed_version is null;
create index ${table}_by_person on ${table} (person_id);
create index ${table}_by_version on ${table} (list, opened_version);`;

/** What the departments' lists say, row by row, with the version and line each came from. */
export class CreateRegisters1791795600001 implements MigrationInterface {
  name = 'CreateRegisters1791795600001';

  async up(runner: QueryRunner): Promise<void> {
    // Matching works in temporary tables.
    await runner.query(`do $$ begin execute format('grant temporary on database %I to %I', current_database(), current_database() || '_app'); end $$`);
    await runner.query(`
create table list_version (
  list text not null,
  version int not null,
  department text not null,
  kind text not null,
  period text not null,
  counties text[] not null,
  withdraws int,
  batch_id text not null,
  officer_post text not null,
  approver_posts text[] not null,
  published_at timestamptz not null,
  rows_changed int not null,
  applied_on date not null,
  applied_at timestamptz not null default now(),
  matched_at timestamptz,
  withdrawn_by int,
  constraint list_version_pk primary key (list, version)
);
create table version_county (
  list text not null,
  version int not null,
  county text not null,
  persons int not null,
  matched_at timestamptz,
  closed_at timestamptz,
  constraint version_county_pk primary key (list, version, county),
  constraint version_county_version_fk foreign key (list, version) references list_version (list, version)
);
create table person (
  person_id uuid not null default uuidv7(),
  id_digest text not null,
  digest_key_id text not null,
  id_sealed text not null,
  name_sealed text not null,
  constraint person_pk primary key (person_id),
  constraint person_one_per_number unique (id_digest)
);
create table identity (${history('identity')},
  department text not null,
  category text not null,
  name_digest text not null,
  recognised_on date not null,
  withdrawn boolean not null default false,
  constraint identity_validity check (valid_to is null or valid_to >= valid_from)
);
create table register_row (${history('register_row')},
  name_digest text not null,
  facts jsonb not null
);
create table death (${history('death')},
  died_on date
);
create table employee_insurance (${history('employee_insurance')},
  insured_on date,
  benefits_from date
);
create table payment (${history('payment')},
  insurance_year int not null,
  paid_fen bigint not null,
  paid_on date,
  constraint payment_not_negative check (paid_fen >= 0)
);
${['identity', 'register_row', 'death', 'employee_insurance', 'payment'].map(indexes).join('')}
create index identity_current_by_county on identity (county, person_id) where closed_version is null;
create index payment_by_year on payment (insurance_year, person_id) where closed_version is null;
create unlogged table staged_change (
  list text not null,
  version int not null,
  op text not null,
  row_key text not null,
  county text not null,
  id_digest text not null,
  name_digest text not null,
  line int not null,
  id_sealed text,
  name_sealed text,
  category text,
  day date,
  second_day date,
  insurance_year int,
  amount_fen bigint,
  facts jsonb
);
create index staged_change_by_version on staged_change (list, version);
create table match_request (
  list text not null,
  version int not null,
  county text not null,
  person_id uuid not null,
  constraint match_request_pk primary key (list, version, county, person_id)
);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table match_request, staged_change, payment, employee_insurance, death, register_row, identity, person, version_county, list_version');
  }
}
