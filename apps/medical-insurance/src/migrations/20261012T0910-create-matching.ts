import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules ruled: once per tuple of facts, joined back to every person whose facts they are. */
export class CreateMatching1791796200002 implements MigrationInterface {
  name = 'CreateMatching1791796200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table ruling (
  ruling_id bigint generated always as identity,
  rule text not null,
  facts_digest text not null,
  facts jsonb not null,
  as_of date not null,
  value jsonb not null,
  because jsonb not null,
  steps jsonb not null,
  constraint ruling_pk primary key (ruling_id),
  constraint ruling_once_per_facts unique (rule, facts_digest)
);
create table matching (
  matching_id bigint generated always as identity,
  person_id uuid not null,
  insurance_year int not null,
  ruled text not null,
  outcome text not null,
  finding text,
  category text,
  county text not null,
  sources bigint[] not null,
  evidence text not null,
  ruling_id bigint not null,
  matched_at timestamptz not null,
  matched_on date not null,
  superseded_at timestamptz,
  constraint matching_pk primary key (matching_id),
  constraint matching_person_fk foreign key (person_id) references person (person_id),
  constraint matching_ruling_fk foreign key (ruling_id) references ruling (ruling_id)
);
create unique index matching_one_current on matching (person_id, insurance_year) where superseded_at is null;
create index matching_by_person on matching (person_id);
create index matching_current_by_year on matching (insurance_year, county, category) where superseded_at is null;
create table entitlement (
  entitlement_id bigint generated always as identity,
  person_id uuid not null,
  insurance_year int not null,
  category text,
  status text not null,
  contribution_fen bigint,
  subsidy_fen bigint,
  own_share_fen bigint,
  refund_fen bigint,
  starts_on date,
  ends_on date,
  ruling_id bigint not null,
  decided_at timestamptz not null,
  superseded_at timestamptz,
  constraint entitlement_pk primary key (entitlement_id),
  constraint entitlement_person_fk foreign key (person_id) references person (person_id),
  constraint entitlement_ruling_fk foreign key (ruling_id) references ruling (ruling_id)
);
create unique index entitlement_one_current on entitlement (person_id, insurance_year) where superseded_at is null;
create table result_row (
  list text not null,
  row_key text not null,
  person_id uuid not null,
  county text not null,
  name_digest text not null,
  line int not null,
  fields jsonb not null,
  gone boolean not null default false,
  digest text not null,
  published_digest text,
  changed_at timestamptz not null default now(),
  constraint result_row_pk primary key (list, row_key),
  constraint result_row_person_fk foreign key (person_id) references person (person_id)
);
create index result_row_by_person on result_row (person_id);
create table result_version (
  version_id uuid not null,
  list text not null,
  claimed_at timestamptz not null default now(),
  published_at timestamptz,
  constraint result_version_pk primary key (version_id)
);
create unique index result_version_one_at_work on result_version (list) where published_at is null;
create table result_change (
  version_id uuid not null,
  row_key text not null,
  op text not null,
  person_id uuid not null,
  county text not null,
  name_digest text not null,
  line int not null,
  fields jsonb not null,
  digest text not null,
  constraint result_change_pk primary key (version_id, row_key),
  constraint result_change_version_fk foreign key (version_id) references result_version (version_id)
);
create index result_row_unpublished on result_row (list, row_key) where published_digest is distinct from digest;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table result_change, result_version, result_row, entitlement, matching, ruling');
  }
}
