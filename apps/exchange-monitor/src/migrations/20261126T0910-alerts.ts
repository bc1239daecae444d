import { caseNumberTable, caseworkTables, declaredStepColumns } from '@lianban/casework';
import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const wholeCity = `${role} in ('system', 'supervisor', 'auditor', 'bureau-monitor', 'exchange-operator', 'exchange-approver', 'system-admin')`;
/** Beside those who watch the whole city: who owes or owed a step in it, a county chief what lies in the county, and data staff what their department gives or takes. */
const alert = `(${wholeCity} or ${actorSetting('office')} = any (offices) or (${role} = 'county-supervisor' and county = ${actorSetting('county')})
  or (${role} in ('data-officer', 'data-reviewer') and ${actorSetting('department')} = any (parties)))`;
const ofAlert = (table: string): string => `(${wholeCity} or exists (select 1 from share_alert a where a.case_id = ${table}.case_id))`;

const tables = `
create table share_alert (
  case_id uuid not null default uuidv7(),
  number text not null,
  family text not null,
  subject text not null,
  subject_name text not null,
  share_key text,
  kind text not null,
  reason_code text not null,
  reason text not null,
  since timestamptz not null,
  turn jsonb not null,
  parties text[] not null,
  offices text[] not null default '{}',
  office text not null,
  department text not null,
  county text,
  mute_until date,
  mute_reason text,
  explanation text,
  explained_on date,
  asked text,
  state text not null default 'open',
  opened_at timestamptz not null,
  opened_on date not null,
  closed_at timestamptz,
  closed_on date,
  closed_article text,
  closed_reason text,
  revision int not null default 1,
  constraint share_alert_pk primary key (case_id),
  constraint share_alert_one_number unique (number),
  constraint share_alert_closed check ((closed_at is null) = (closed_on is null) and (closed_at is null) = (state = 'open')),
  constraint share_alert_mute check ((mute_until is null) = (mute_reason is null) and (mute_until is null or closed_at is null)),
  constraint share_alert_explained check ((explanation is null) = (explained_on is null))
);
create unique index share_alert_one_open on share_alert (family, subject) where closed_at is null;
create index share_alert_by_share on share_alert (share_key) where share_key is not null;
create index share_alert_latest on share_alert (closed_at desc, case_id) where closed_at is not null;
create table alert_watch (
  family text not null,
  subject text not null,
  wrong_since timestamptz,
  cause text,
  cause_since timestamptz,
  well_since timestamptz,
  constraint alert_watch_pk primary key (family, subject)
);`;

/** Who takes part in an alert: any office from its first step in it. */
const offices = `
create function note_alert_office() returns trigger language plpgsql as $$
begin
  update share_alert set offices = offices || new.office where case_id = new.case_id and new.office <> all (offices);
  return null;
end $$;
create trigger step_office after insert or update of office on step for each row execute function note_alert_office();`;

/** Alerts of data sharing as cases, and what looks at their subjects have seen so far. */
export class CreateAlerts1796000000002 implements MigrationInterface {
  name = 'CreateAlerts1796000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const statement of [caseNumberTable, ...caseworkTables({ caseTable: 'share_alert' }), declaredStepColumns, offices]) await runner.query(statement);
    const secured = [
      ...rowSecurity('share_alert', alert), ...['step', 'case_event'].flatMap((table) => rowSecurity(table, ofAlert(table))),
      ...rowSecurity('step_notice', `(${wholeCity} or exists (select 1 from step s where s.step_id = step_notice.step_id))`),
      ...rowSecurity('alert_watch', `${role} = 'system'`),
    ];
    for (const statement of secured) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
