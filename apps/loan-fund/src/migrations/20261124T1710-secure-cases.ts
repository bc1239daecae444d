import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const office = actorSetting('office');
const wholeCity = `${role} in ('system', 'fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'supervisor', 'auditor', 'bureau-monitor')`;
const takesPart = (table: string): string => `(${wholeCity} or exists (select 1 from case_office o where o.case_id = ${table}.case_id and o.office = ${office}))`;

/** Who takes part in a case: both parties from its first day, any other office from its first step in it. */
const parties = `
create function note_parties() returns trigger language plpgsql as $$
begin
  insert into case_office (case_id, office) values (new.case_id, new.borrower_office), (new.case_id, new.bank_office) on conflict do nothing;
  return null;
end $$;
create trigger loan_case_parties after insert on loan_case for each row execute function note_parties();
create function note_step_office() returns trigger language plpgsql as $$
begin
  insert into case_office (case_id, office) values (new.case_id, new.office) on conflict do nothing;
  return null;
end $$;
create trigger step_office after insert or update of office on step for each row execute function note_step_office();`;

/** The office, those who watch, and who takes part see a case; nobody without an actor sees anything. */
export class SecureCases1795540200002 implements MigrationInterface {
  name = 'SecureCases1795540200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(parties);
    const statements = [
      ...rowSecurity('case_office', `(${wholeCity} or office = ${office})`),
      ...['loan_case', 'step', 'case_event', 'loan_document'].flatMap((table) => rowSecurity(table, takesPart(table))),
      ...rowSecurity('step_notice', `(${wholeCity} or exists (select 1 from step s where s.step_id = step_notice.step_id))`),
      ...rowSecurity('borrower', `(${wholeCity} or office = ${office} or exists (select 1 from loan_case c where c.borrower_id = borrower.borrower_id))`),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
