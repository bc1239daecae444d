import { rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = `(select current_setting('lianban.role', true))`;
const department = `(select current_setting('lianban.department', true))`;
const own = `department = ${department}`;

/** A department sees its own; the service at its work, the auditor and the monitor see all. What each may do is the permission table's matter. */
const readable = `(${own} or ${role} in ('system', 'auditor', 'bureau-monitor'))`;
/** Rows of persons: never the monitor. */
const personal = `(${own} or ${role} in ('system', 'auditor'))`;

/** The path of a file from its arrival to its version. */
export class CreateBatches1791882000001 implements MigrationInterface {
  name = 'CreateBatches1791882000001';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `create sequence batch_number`,
      `create table batch (
         id uuid constraint batch_pk primary key,
         number text not null constraint batch_number_once unique,
         department text not null,
         list text not null,
         period text not null,
         counties text[] not null,
         mode text not null constraint batch_mode_known check (mode in ('full', 'incremental')),
         state text not null,
         revision int not null default 1,
         corrects_batch_id uuid constraint batch_corrects_batch references batch (id),
         duplicate_of uuid constraint batch_duplicates_batch references batch (id),
         file_name text not null,
         file_bytes bigint not null,
         file_sha256 text not null,
         format text not null constraint batch_format_known check (format in ('csv', 'xlsx')),
         layout text,
         contract_version text not null,
         check_set_version text,
         checked_on date,
         refusal jsonb,
         counts jsonb not null default '{"read":0,"passed":0,"refused":0,"hinted":0,"duplicates":0}',
         findings jsonb not null default '[]',
         difference jsonb,
         base_version int,
         release_unreadable boolean not null default false,
         submitted_sub text,
         submitted_post text,
         approvals jsonb not null default '[]',
         version int,
         version_id uuid,
         published_at timestamptz,
         uploaded_at timestamptz not null,
         uploaded_by text not null,
         uploaded_sub text not null
       )`,
      `create unique index batch_one_publishing_per_list on batch (list) where state = 'approved'`,
      `create index batch_by_list on batch (department, list, uploaded_at desc)`,
      `create index batch_by_file on batch (department, file_sha256)`,
      ...rowSecurity('batch', readable),
      `create table batch_event (
         id bigint generated always as identity constraint batch_event_pk primary key,
         batch_id uuid not null constraint batch_event_of_batch references batch (id),
         department text not null,
         at timestamptz not null,
         action text not null,
         by text not null,
         reason text
       )`,
      `create index batch_event_by_batch on batch_event (batch_id, id)`,
      ...rowSecurity('batch_event', readable),
      `create table batch_progress (
         batch_id uuid constraint batch_progress_pk primary key constraint batch_progress_of_batch references batch (id),
         department text not null,
         stage text not null,
         fraction double precision not null default 0,
         counts jsonb not null default '{"read":0,"passed":0,"refused":0,"hinted":0,"duplicates":0}',
         rows_per_second double precision,
         seconds_left double precision,
         at timestamptz not null default clock_timestamp()
       )`,
      ...rowSecurity('batch_progress', readable),
      `create table layout_memory (
         department text not null,
         office text not null,
         list text not null,
         headings_sha256 text not null,
         mapping jsonb not null,
         constraint layout_memory_pk primary key (office, list, headings_sha256)
       )`,
      ...rowSecurity('layout_memory', own),
      `create table finding (
         batch_id uuid not null constraint finding_of_batch references batch (id),
         department text not null,
         line int not null,
         code text not null,
         level text not null,
         column_key text,
         parameter text
       )`,
      `create index finding_by_line on finding (batch_id, line)`,
      `create index finding_by_code on finding (batch_id, code, line)`,
      ...rowSecurity('finding', personal),
      `create table faulty_row (
         batch_id uuid not null constraint faulty_row_of_batch references batch (id),
         department text not null,
         line int not null,
         refused boolean not null,
         cells text not null,
         id_digest text,
         county text,
         corrected_by uuid constraint faulty_row_corrected_by_batch references batch (id),
         constraint faulty_row_pk primary key (batch_id, line)
       )`,
      `create index faulty_row_by_person on faulty_row (batch_id, id_digest) where refused`,
      ...rowSecurity('faulty_row', personal),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
