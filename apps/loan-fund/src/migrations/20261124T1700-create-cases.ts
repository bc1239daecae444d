import { caseworkTables } from '@lianban/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Borrowers, banks, loans with their application, the steps that offices owe in them, and the papers. */
export class CreateCases1795539600001 implements MigrationInterface {
  name = 'CreateCases1795539600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table case_number (
  year int not null,
  last_number int not null,
  constraint case_number_pk primary key (year)
);
create table borrower (
  borrower_id uuid not null default uuidv7(),
  office text not null,
  applicant_type text not null,
  sealed jsonb not null,
  credit_code_digest text not null,
  registered_at timestamptz not null,
  revision int not null default 1,
  constraint borrower_pk primary key (borrower_id),
  constraint borrower_one_per_office unique (office)
);
create index borrower_by_credit_code on borrower (credit_code_digest);
create table bank (
  office text not null,
  name text not null,
  sanctioned_on date,
  sanction_reason text,
  constraint bank_pk primary key (office),
  constraint bank_sanction_with_reason check ((sanctioned_on is null) = (sanction_reason is null))
);
create table loan_case (
  case_id uuid not null default uuidv7(),
  number text not null,
  borrower_id uuid not null,
  borrower_office text not null,
  bank_office text not null,
  state text not null default 'open',
  applicant_type text not null,
  in_city boolean not null,
  sound boolean not null,
  policy_ok boolean not null,
  temporary_difficulty boolean not null,
  purpose text not null,
  filed_on date not null,
  loan_due_on date not null,
  maturing_fen bigint not null,
  amount_fen bigint not null,
  expected_days int not null,
  programme text,
  secured boolean not null,
  special_reason text,
  special_reasons text[] not null default '{}',
  contract_sealed text not null,
  contract_digest text not null,
  credit_code_confirmed boolean not null default false,
  latest_on date not null,
  safe_on date,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_on date,
  closed_article text,
  closed_reason text,
  revision int not null default 1,
  constraint loan_case_pk primary key (case_id),
  constraint loan_case_one_number unique (number),
  constraint loan_case_borrower_fk foreign key (borrower_id) references borrower (borrower_id),
  constraint loan_case_bank_fk foreign key (bank_office) references bank (office),
  constraint loan_case_amounts check (maturing_fen > 0 and amount_fen > 0 and expected_days > 0),
  constraint loan_case_state check (state in ('open', 'refused', 'withdrawn', 'settled')),
  constraint loan_case_closed check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_on is null))
);
create unique index loan_case_one_live_per_loan on loan_case (bank_office, contract_digest) where state = 'open';
create index loan_case_by_borrower on loan_case (borrower_office);
create index loan_case_by_bank on loan_case (bank_office);
create table case_office (
  case_id uuid not null,
  office text not null,
  constraint case_office_pk primary key (office, case_id),
  constraint case_office_case_fk foreign key (case_id) references loan_case (case_id)
);
create table loan_document (
  document_id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null,
  name_sealed text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  file_ref text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  uploaded_post text not null,
  constraint loan_document_pk primary key (document_id),
  constraint loan_document_once unique (case_id, kind, sha256),
  constraint loan_document_case_fk foreign key (case_id) references loan_case (case_id)
);`);
    for (const statement of caseworkTables({ caseTable: 'loan_case' })) await runner.query(statement);
    await runner.query(`alter table step add column data jsonb not null default '{}', add column by_post text, add column by_name text`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
