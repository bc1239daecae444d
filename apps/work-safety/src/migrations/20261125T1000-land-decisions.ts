import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const county = actorSetting('county');

const wholeCity = `${role} in ('system', 'supervisor', 'auditor', 'bureau-monitor')`;
/** Whoever sees the cases of the deciding office; a county chief those of the county's offices. */
const place = `(${wholeCity} or office = ${actorSetting('office')} or (${role} = 'county-supervisor' and office = department || '@' || ${county})
  or (${role} in ('enforcement-officer', 'enforcement-head') and coalesce(${county}, '') = '' and department = ${actorSetting('department')}))`;

/** Decisions that departments report by list (items 9, 17): each row as its list says it, and what of them waits for a person. */
export class LandDecisions1795600000010 implements MigrationInterface {
  name = 'LandDecisions1795600000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table landed_decision (
  list text not null,
  row_key text not null,
  version int not null,
  line int not null,
  department text not null,
  office text not null,
  county text not null,
  reference text not null,
  fields_sealed text not null,
  recorded_sealed text,
  state text not null default 'new',
  reason text,
  case_id uuid,
  constraint landed_decision_pk primary key (list, row_key),
  constraint landed_decision_case_fk foreign key (case_id) references safety_case (case_id),
  constraint landed_decision_state check (state in ('new', 'recorded', 'refused', 'withdrawn')),
  constraint landed_decision_recorded check ((case_id is null) = (recorded_sealed is null) and (state <> 'recorded' or case_id is not null)),
  constraint landed_decision_refused_why check ((state = 'refused') = (reason is not null))
);
create unique index landed_decision_one_case on landed_decision (case_id) where case_id is not null;
create index landed_decision_by_number on landed_decision (office, reference);
create index landed_decision_waiting on landed_decision (list) where state = 'new';
create table intake_problem (
  problem_id uuid not null default uuidv7(),
  list text not null,
  row_key text not null,
  version int not null,
  line int not null,
  department text not null,
  office text not null,
  county text not null,
  reference text not null,
  kind text not null,
  reason text not null,
  case_id uuid,
  found_at timestamptz not null,
  settled_at timestamptz,
  outcome text,
  explanation text,
  settled_sub text,
  settled_by text,
  settled_post text,
  revision int not null default 1,
  constraint intake_problem_pk primary key (problem_id),
  constraint intake_problem_row_fk foreign key (list, row_key) references landed_decision (list, row_key),
  constraint intake_problem_case_fk foreign key (case_id) references safety_case (case_id),
  constraint intake_problem_kind check (kind in ('number-used', 'not-recorded', 'changed', 'withdrawn')),
  constraint intake_problem_outcome check (outcome in ('overtaken', 'same-decision', 'try-again', 'handled')),
  constraint intake_problem_settled check ((settled_at is null) = (outcome is null) and (settled_by is null) = (explanation is null) and (settled_by is null or settled_at is not null))
);
create unique index intake_problem_one_open on intake_problem (list, row_key, kind) where settled_at is null;
create index intake_problem_by_office on intake_problem (office, problem_id desc);
create index intake_problem_by_case on intake_problem (case_id) where case_id is not null;`);
    for (const table of ['landed_decision', 'intake_problem']) for (const statement of rowSecurity(table, place)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
