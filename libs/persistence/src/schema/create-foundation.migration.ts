import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, notifyOnInsert } from './append-only.js';

const OUTBOX = [
  `create table outbox (
     id bigint generated always as identity constraint outbox_pk primary key,
     destination text not null constraint outbox_destination_known check (destination in ('kafka', 'kafka-chunk', 'workflow')),
     topic text,
     key text,
     headers jsonb not null default '{}',
     value bytea,
     payload jsonb,
     message_id uuid not null default gen_random_uuid(),
     created_at timestamptz not null default clock_timestamp(),
     constraint outbox_kafka_addressed check (destination <> 'kafka' or (topic is not null and key is not null)),
     constraint outbox_payload_given check (destination = 'kafka' or payload is not null)
   )`,
  ...notifyOnInsert('outbox', 'outbox'),
];

const INBOX = [
  `create table inbox (
     consumer text not null,
     message_id text not null,
     received_at timestamptz not null default clock_timestamp(),
     constraint inbox_pk primary key (consumer, message_id)
   )`,
  `create index inbox_received_at on inbox (received_at)`,
];

/** Rows without a seal wait in audit_pending, so that the sealer finds those that commit late. */
const AUDIT = [
  `create table audit (
     seq bigint generated always as identity constraint audit_pk primary key,
     at timestamptz not null default clock_timestamp(),
     actor_sub text not null,
     actor_post text not null,
     actor_role text not null,
     actor_department text,
     actor_county text,
     action text not null,
     object text not null,
     purpose text,
     detail jsonb not null default '{}'
   )`,
  `create index audit_object on audit (object, seq)`,
  `create table audit_seal (
     ordinal bigint constraint audit_seal_pk primary key,
     audit_seq bigint not null constraint audit_seal_once unique constraint audit_seal_of_audit references audit (seq),
     prev_hash bytea not null,
     hash bytea not null,
     signature jsonb,
     sealed_at timestamptz not null default clock_timestamp()
   )`,
  `create table audit_pending (audit_seq bigint constraint audit_pending_pk primary key)`,
  `create function audit_await_seal() returns trigger language plpgsql as $$
   begin insert into audit_pending (audit_seq) values (new.seq); return null; end $$`,
  `create trigger audit_await_seal after insert on audit for each row execute function audit_await_seal()`,
  ...appendOnly('audit'),
  ...appendOnly('audit_seal'),
];

const JOB = [
  `create table job (
     id bigint generated always as identity constraint job_pk primary key,
     kind text not null,
     subject_id text not null,
     state text not null default 'queued' constraint job_state_known check (state in ('queued', 'running', 'done', 'failed')),
     attempts int not null default 0,
     claims int not null default 0,
     run_after timestamptz not null default now(),
     progress jsonb,
     heartbeat_at timestamptz,
     last_error_code text,
     created_at timestamptz not null default clock_timestamp(),
     started_at timestamptz,
     ended_at timestamptz
   )`,
  `create unique index job_waits_once on job (kind, subject_id) where state = 'queued'`,
  `create index job_open on job (run_after, id) where state in ('queued', 'running')`,
  `create index job_subject on job (kind, subject_id, id)`,
  ...notifyOnInsert('job', 'job'),
];

const CLOCK = [
  `create table business_clock (
     only_row boolean not null default true constraint business_clock_pk primary key constraint business_clock_one_row check (only_row),
     offset_seconds bigint not null default 0,
     sequence bigint not null default 0
   )`,
  `insert into business_clock default values`,
];

export class CreateFoundation1700000000001 implements MigrationInterface {
  name = 'CreateFoundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OUTBOX, ...INBOX, ...AUDIT, ...JOB, ...CLOCK]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
