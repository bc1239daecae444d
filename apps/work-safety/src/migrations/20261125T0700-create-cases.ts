import { caseworkTables, declaredStepColumns } from '@lianban/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions, their performance, accidents: one table of cases, the steps that offices owe in them, and the papers. */
export class CreateCases1795590000001 implements MigrationInterface {
  name = 'CreateCases1795590000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table case_number (
  prefix text not null,
  year int not null,
  last_number int not null,
  constraint case_number_pk primary key (prefix, year)
);
create table safety_case (
  case_id uuid not null default uuidv7(),
  procedure text not null,
  number text not null,
  reference text,
  title text not null,
  party text,
  county text,
  department text not null,
  office text not null,
  state text not null default 'open',
  happened_on date,
  warning_on date,
  facts_sealed text not null,
  parent_case_id uuid,
  opened_at timestamptz not null,
  opened_on date not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_on date,
  closed_article text,
  closed_reason text,
  revision int not null default 1,
  constraint safety_case_pk primary key (case_id),
  constraint safety_case_one_number unique (number),
  constraint safety_case_parent_fk foreign key (parent_case_id) references safety_case (case_id),
  constraint safety_case_procedure check (procedure in ('enforcement-disclosure', 'decision-performance', 'accident-investigation')),
  constraint safety_case_closed check ((closed_at is null) = (closed_on is null))
);
create unique index safety_case_one_reference on safety_case (procedure, office, reference) where reference is not null;
create index safety_case_by_place on safety_case (procedure, county, department);
create index safety_case_by_parent on safety_case (parent_case_id) where parent_case_id is not null;
create table case_office (
  case_id uuid not null,
  office text not null,
  constraint case_office_pk primary key (office, case_id),
  constraint case_office_case_fk foreign key (case_id) references safety_case (case_id)
);
create table safety_document (
  document_id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null,
  name_sealed text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  uploaded_post text not null,
  constraint safety_document_pk primary key (document_id),
  constraint safety_document_once unique (case_id, kind, sha256),
  constraint safety_document_case_fk foreign key (case_id) references safety_case (case_id)
);`);
    for (const statement of caseworkTables({ caseTable: 'safety_case' })) await runner.query(statement);
    await runner.query(declaredStepColumns);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
