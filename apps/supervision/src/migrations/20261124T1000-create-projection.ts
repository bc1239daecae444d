import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who watch the whole city; a county supervisor watches one county; an office sees what is its own. */
const visible = `(${actorSetting('role')} in ('system', 'supervisor', 'bureau-monitor', 'auditor', 'system-admin', 'security-admin')
  or (${actorSetting('role')} = 'county-supervisor' and county = ${actorSetting('county')})
  or office = ${actorSetting('office')})`;

export class CreateProjection1795514400001 implements MigrationInterface {
  name = 'CreateProjection1795514400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table step_projection (
  step_id text constraint step_projection_pk primary key,
  service text not null,
  revision int not null,
  procedure text not null,
  office text not null,
  department text not null,
  county text,
  term_working_days int not null,
  opened_on date not null,
  remind_by date not null,
  late_after date not null,
  suspended boolean not null,
  closed_on date,
  message jsonb not null
);
create index step_projection_open on step_projection (late_after, step_id) where closed_on is null;
create index step_projection_open_office on step_projection (office, late_after, step_id) where closed_on is null;
create index step_projection_terms on step_projection (term_working_days) where closed_on is null;
create index step_projection_closed on step_projection (closed_on, step_id) where closed_on is not null;
create index step_projection_moved on step_projection using gin ((message -> 'movements') jsonb_path_ops) where message -> 'movements' <> '[]';
create table source_watermark (
  service text constraint source_watermark_pk primary key,
  at timestamptz not null,
  business_today date not null
);
create table projection_generation (
  only_row boolean not null default true constraint projection_generation_pk primary key check (only_row),
  generation int not null default 1
);
insert into projection_generation default values;
create table office_notice (
  id uuid not null default gen_random_uuid() constraint office_notice_pk primary key,
  step_id text not null,
  kind text not null,
  office text not null,
  county text,
  title text not null,
  text text not null,
  case_id text not null,
  case_number text not null,
  procedure text not null,
  due_on date not null,
  arrived_at timestamptz not null,
  issued_by text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  constraint office_notice_once unique (step_id, kind)
);
create index office_notice_inbox on office_notice (office, arrived_at desc, id desc);`);
    for (const table of ['step_projection', 'office_notice']) {
      for (const statement of rowSecurity(table, visible)) await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
