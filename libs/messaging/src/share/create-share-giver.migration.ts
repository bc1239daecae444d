import { ownDepartmentOrSystem, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The manifest is `json`: sent again, it is the same bytes. */
const TABLES = [
  `create table share_version (
     id uuid constraint share_version_pk primary key,
     department text not null,
     list text not null,
     number int,
     kind text not null,
     withdraws int,
     scope jsonb not null,
     contract_version text not null,
     digest_key_id text not null,
     batch_id text not null,
     rows_after int not null,
     state text not null default 'building' constraint share_version_state_known check (state in ('building', 'built', 'published')),
     next_bucket int not null default 0,
     data_key_sealed text not null,
     officer_post text,
     approver_posts text[],
     manifest json,
     manifest_sha256 text,
     created_at timestamptz not null default clock_timestamp(),
     published_at timestamptz,
     constraint share_version_number_once unique (list, number),
     constraint share_version_published_whole check (state <> 'published' or (number is not null and manifest is not null and published_at is not null))
   )`,
  `create index share_version_batch on share_version (batch_id)`,
  `create table share_chunk (
     version_id uuid not null constraint share_chunk_of_version references share_version (id) on delete cascade,
     chunk int not null,
     department text not null,
     bucket int not null,
     rows int not null,
     added int not null,
     changed int not null,
     "left" int not null,
     bytes bytea not null,
     size int not null,
     sha256 text not null,
     sent_at timestamptz,
     constraint share_chunk_pk primary key (version_id, chunk)
   )`,
  `alter table share_chunk alter column bytes set storage external`,
  `create table share_receipt (
     id text constraint share_receipt_pk primary key,
     department text not null,
     list text not null,
     version int not null,
     consumer text not null,
     status text not null,
     reason_code text,
     manifest_sha256 text not null,
     rows_applied int not null,
     at text not null,
     signature jsonb not null,
     received_at timestamptz not null default clock_timestamp()
   )`,
  `create index share_receipt_version on share_receipt (list, version)`,
];

export class CreateShareGiver1700000000101 implements MigrationInterface {
  name = 'CreateShareGiver1700000000101';

  async up(runner: QueryRunner): Promise<void> {
    const secured = ['share_version', 'share_chunk', 'share_receipt'].flatMap((table) => rowSecurity(table, ownDepartmentOrSystem));
    for (const statement of [...TABLES, ...secured]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
