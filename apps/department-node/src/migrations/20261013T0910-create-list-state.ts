import { rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = `(select current_setting('lianban.role', true))`;
const own = `department = (select current_setting('lianban.department', true))`;
const personal = `(${own} or ${role} in ('system', 'auditor'))`;
const readable = `(${own} or ${role} in ('system', 'auditor', 'bureau-monitor'))`;

/** What each list says now, how every version changed it, and what came back. */
export class CreateListState1791882600002 implements MigrationInterface {
  name = 'CreateListState1791882600002';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `create table list_row (
         department text not null,
         list text not null,
         row_key text not null,
         county text not null,
         period text not null,
         id_digest text not null,
         name_digest text not null,
         row_hash text not null,
         category text,
         fields text not null,
         line int not null,
         version int not null,
         batch_id uuid not null constraint list_row_of_batch references batch (id),
         held_by uuid constraint list_row_held_by_batch references batch (id),
         constraint list_row_pk primary key (list, row_key)
       )`,
      `create index list_row_by_person on list_row (id_digest)`,
      `create index list_row_by_version on list_row (list, version, line)`,
      `create index list_row_held on list_row (held_by) where held_by is not null`,
      ...rowSecurity('list_row', personal),
      `create table publication (
         id uuid constraint publication_pk primary key,
         department text not null,
         list text not null,
         batch_id uuid not null constraint publication_of_batch references batch (id),
         kind text not null constraint publication_kind_known check (kind in ('full', 'incremental', 'correction', 'withdrawal')),
         withdraws uuid constraint publication_withdraws_publication references publication (id),
         requested_post text not null,
         reason text,
         period text not null,
         counts jsonb,
         version int,
         created_at timestamptz not null,
         published_at timestamptz
       )`,
      `create unique index publication_one_at_work_per_list on publication (list) where published_at is null`,
      `create index publication_by_list on publication (list, version desc)`,
      ...rowSecurity('publication', readable),
      `create table list_change (
         publication_id uuid not null constraint list_change_of_publication references publication (id),
         department text not null,
         list text not null,
         row_key text not null,
         op text not null constraint list_change_op_known check (op in ('added', 'changed', 'left')),
         id_digest text not null,
         before jsonb,
         constraint list_change_pk primary key (publication_id, row_key),
         constraint list_change_added_has_no_before check ((op = 'added') = (before is null))
       )`,
      ...rowSecurity('list_change', personal),
      `create table inbox_item (
         id bigint generated always as identity,
         department text not null,
         list text not null,
         row_key text not null,
         version int not null,
         county text,
         id_digest text not null,
         line int,
         fields jsonb not null,
         at timestamptz not null,
         constraint inbox_item_pk primary key (list, row_key)
       )`,
      `create index inbox_item_by_department on inbox_item (department, id desc)`,
      ...rowSecurity('inbox_item', personal),
      `create table inbox_staged (
         department text not null,
         list text not null,
         version int not null,
         op text not null,
         row_key text not null,
         county text,
         id_digest text not null,
         line int,
         fields jsonb not null,
         constraint inbox_staged_pk primary key (list, version, row_key)
       )`,
      ...rowSecurity('inbox_staged', personal),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
