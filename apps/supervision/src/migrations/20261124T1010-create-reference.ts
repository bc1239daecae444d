import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar notices and local settings: proposed by one person, in force once another has approved. */
export class CreateReference1795514400002 implements MigrationInterface {
  name = 'CreateReference1795514400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create sequence reference_sequence as int start 1000;
create table calendar_notice (
  id text constraint calendar_notice_pk primary key,
  year int not null,
  number text not null,
  issued_on date not null,
  synthetic boolean not null,
  off_weekdays jsonb not null,
  work_weekends jsonb not null,
  state text not null constraint calendar_notice_state_known check (state in ('proposed', 'in-force', 'superseded', 'rejected')),
  sequence int constraint calendar_notice_sequence unique,
  proposed_by text not null,
  proposed_sub text not null,
  decided_by text,
  decided_sub text,
  loaded_at timestamptz not null,
  decided_at timestamptz,
  constraint calendar_notice_two_persons check (decided_sub is null or decided_sub <> proposed_sub or proposed_sub = 'system'),
  constraint calendar_notice_ordered check (state not in ('in-force', 'superseded') or sequence is not null)
);
create unique index calendar_notice_one_in_force on calendar_notice (year) where state = 'in-force';
create unique index calendar_notice_number on calendar_notice (year, number) where state <> 'rejected';
create table local_setting (
  id uuid not null default gen_random_uuid() constraint local_setting_pk primary key,
  key text not null,
  effective_from date not null,
  value jsonb not null,
  source text not null,
  synthetic boolean not null,
  state text not null constraint local_setting_state_known check (state in ('proposed', 'in-force', 'rejected')),
  sequence int constraint local_setting_sequence unique,
  proposed_by text not null,
  proposed_sub text not null,
  decided_by text,
  decided_sub text,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  constraint local_setting_two_persons check (decided_sub is null or decided_sub <> proposed_sub or proposed_sub = 'system'),
  constraint local_setting_ordered check (state <> 'in-force' or sequence is not null)
);
create unique index local_setting_one_per_day on local_setting (key, effective_from) where state <> 'rejected';`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
