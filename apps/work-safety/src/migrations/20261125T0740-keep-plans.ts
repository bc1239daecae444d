import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const wholeCity = `${actorSetting('role')} in ('system', 'supervisor', 'auditor', 'bureau-monitor')`;

/** A plan is decided by another person than those who wrote it; what was decided or drawn stays; decisions are found by the inspection that they rest on. */
export class KeepPlans1795592400005 implements MigrationInterface {
  name = 'KeepPlans1795592400005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table plan_version add column written_by text[] not null default '{}', add column decided_sub text,
  add constraint plan_version_two_persons check (decided_sub is null or not (decided_sub = any(written_by) or decided_sub = by_sub)),
  add constraint plan_version_decided check ((state in ('approved', 'returned')) = (decided_at is not null));
create unique index plan_version_one_open on plan_version (plan_id) where state in ('draft', 'submitted');
alter table plan_draw add constraint plan_draw_what check (what in ('targets', 'inspectors'));
create function keep_decided() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided or drawn is kept as it was';
end $$;
create trigger plan_version_kept before update on plan_version for each row when (old.state in ('approved', 'returned')) execute function keep_decided();
create trigger plan_version_not_deleted before delete on plan_version for each row execute function keep_decided();
create trigger plan_draw_kept before update or delete on plan_draw for each row execute function keep_decided();
alter table inspection add constraint inspection_draw_fk foreign key (draw_id) references plan_draw (draw_id),
  add constraint inspection_draw_of_plan check (draw_id is null or plan_id is not null),
  add constraint inspection_conclusion check (conclusion in ('clean', 'rectify', 'decision'));
create index inspection_by_plan on inspection (plan_id) where plan_id is not null;
create table inspection_decision (
  inspection_id uuid not null,
  case_id uuid not null,
  constraint inspection_decision_pk primary key (case_id),
  constraint inspection_decision_inspection_fk foreign key (inspection_id) references inspection (inspection_id),
  constraint inspection_decision_case_fk foreign key (case_id) references safety_case (case_id)
);
create index inspection_decision_by_inspection on inspection_decision (inspection_id);`);
    const seen = `(${wholeCity} or exists (select 1 from inspection i where i.inspection_id = inspection_decision.inspection_id))`;
    for (const statement of rowSecurity('inspection_decision', seen)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
