import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const office = actorSetting('office');
const county = actorSetting('county');
const department = actorSetting('department');

const wholeCity = `${role} in ('system', 'supervisor', 'auditor', 'bureau-monitor')`;
/** A county chief sees the county; a city department what its county offices do; an office its own. */
const place = `(${wholeCity} or office = ${office} or (${role} = 'county-supervisor' and county = ${county})
  or (${role} in ('enforcement-officer', 'enforcement-head') and coalesce(${county}, '') = '' and department = ${department}))`;
const safetyCase = `(${place} or (${role} = 'committee-officer' and procedure = 'accident-investigation')
  or exists (select 1 from case_office o where o.case_id = safety_case.case_id and o.office = ${office}))`;
const ofCase = (table: string): string => `(${wholeCity} or exists (select 1 from safety_case c where c.case_id = ${table}.case_id))`;
const ofPublication = (table: string): string => `(${wholeCity} or exists (select 1 from publication p where p.document_id = ${table}.document_id))`;
const ofPlan = (table: string): string => `(${wholeCity} or exists (select 1 from enforcement_plan p where p.plan_id = ${table}.plan_id))`;

/** Who takes part in a case: its office from the first day, any other from its first step in it. */
const parties = `
create function note_case_office() returns trigger language plpgsql as $$
begin
  insert into case_office (case_id, office) values (new.case_id, new.office) on conflict do nothing;
  return null;
end $$;
create trigger safety_case_office after insert on safety_case for each row execute function note_case_office();
create trigger step_office after insert or update of office on step for each row execute function note_case_office();`;

/** Nobody without an actor sees anything. */
export class Secure1795591800004 implements MigrationInterface {
  name = 'Secure1795591800004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(parties);
    const statements = [
      ...rowSecurity('case_office', `(${wholeCity} or office = ${office})`),
      ...rowSecurity('safety_case', safetyCase),
      ...['step', 'case_event', 'safety_document', 'publication', 'publication_finding'].flatMap((table) => rowSecurity(table, ofCase(table))),
      ...rowSecurity('step_notice', `(${wholeCity} or exists (select 1 from step s where s.step_id = step_notice.step_id))`),
      ...['publication_version', 'publication_proof'].flatMap((table) => rowSecurity(table, ofPublication(table))),
      ...rowSecurity('enforcement_plan', place), ...rowSecurity('inspection', place),
      ...['plan_version', 'plan_draw'].flatMap((table) => rowSecurity(table, ofPlan(table))),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
