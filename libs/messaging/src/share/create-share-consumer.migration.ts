import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of a chunk that differ are all kept: the manifest tells which is the true one. */
const TABLES = [
  `create table landed_version (
     list text not null,
     version int not null,
     department text not null,
     state text not null default 'landing'
       constraint landed_version_state_known check (state in ('landing', 'complete', 'stuck', 'applied', 'refused', 'superseded')),
     reason_code text,
     manifest jsonb,
     manifest_sha256 text,
     chunks_expected int,
     chunks_landed int not null default 0,
     rows_applied int,
     first_landed_at timestamptz not null default clock_timestamp(),
     completed_at timestamptz,
     applied_at timestamptz,
     constraint landed_version_pk primary key (list, version)
   )`,
  `create table landed_chunk (
     list text not null,
     version int not null,
     chunk int not null,
     sha256 text not null,
     bytes bytea not null,
     landed_at timestamptz not null default clock_timestamp(),
     constraint landed_chunk_pk primary key (list, version, chunk, sha256),
     constraint landed_chunk_of_version foreign key (list, version) references landed_version (list, version) on delete cascade
   )`,
  `alter table landed_chunk alter column bytes set storage external`,
];

export class CreateShareConsumer1700000000201 implements MigrationInterface {
  name = 'CreateShareConsumer1700000000201';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
