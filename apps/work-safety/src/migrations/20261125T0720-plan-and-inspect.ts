import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Annual enforcement plans with every version, random choices with their seed, inspections (items 9, 10). */
export class PlanAndInspect1795591200003 implements MigrationInterface {
  name = 'PlanAndInspect1795591200003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table enforcement_plan (
  plan_id uuid not null default uuidv7(),
  year int not null,
  office text not null,
  department text not null,
  county text,
  state text not null default 'draft',
  revision int not null default 1,
  constraint enforcement_plan_pk primary key (plan_id),
  constraint enforcement_plan_one_a_year unique (office, year),
  constraint enforcement_plan_state check (state in ('draft', 'submitted', 'approved'))
);
create table plan_version (
  plan_id uuid not null,
  version int not null,
  content jsonb not null,
  reason text,
  by_name text not null,
  by_sub text not null,
  at timestamptz not null,
  state text not null default 'draft',
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  constraint plan_version_pk primary key (plan_id, version),
  constraint plan_version_plan_fk foreign key (plan_id) references enforcement_plan (plan_id),
  constraint plan_version_state check (state in ('draft', 'submitted', 'approved', 'returned'))
);
create table plan_draw (
  draw_id uuid not null default uuidv7(),
  plan_id uuid not null,
  what text not null,
  seed text not null,
  pool jsonb not null,
  chosen jsonb not null,
  at timestamptz not null,
  by_name text not null,
  constraint plan_draw_pk primary key (draw_id),
  constraint plan_draw_plan_fk foreign key (plan_id) references enforcement_plan (plan_id)
);
create table inspection (
  inspection_id uuid not null default uuidv7(),
  number text not null,
  office text not null,
  department text not null,
  county text,
  plan_id uuid,
  draw_id uuid,
  inspected_on date not null,
  firm text not null,
  content_sealed text not null,
  conclusion text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint inspection_pk primary key (inspection_id),
  constraint inspection_one_number unique (number),
  constraint inspection_plan_fk foreign key (plan_id) references enforcement_plan (plan_id)
);
create index inspection_by_office on inspection (office, inspected_on desc);`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
