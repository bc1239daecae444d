import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads the actor once per statement: a sub-select keeps set-based statements at nearly their speed without policy. */
const current = (key: string): string => `(select current_setting('lianban.${key}', true))`;

const wholeCity = `${current('role')} in ('system', 'insurance-handler', 'insurance-reviewer', 'supervisor', 'bureau-monitor', 'auditor')`;

/**
 * A confirming office sees the steps it owes and the cases they belong to; a county supervisor sees the county;
 * nobody without an actor sees anything, and the table's owner is bound too.
 */
export class SecureCases1791797400004 implements MigrationInterface {
  name = 'SecureCases1791797400004';

  async up(runner: QueryRunner): Promise<void> {
    const ofCase = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_by_case on ${table} using (${wholeCity} or exists (select 1 from step s where s.case_id = ${table}.case_id));`;
    await runner.query(`
alter table step enable row level security;
alter table step force row level security;
create policy step_by_office on step using (
  ${wholeCity}
  or (${current('role')} in ('county-confirmer', 'county-reviewer') and office = ${current('office')})
  or (${current('role')} = 'county-supervisor' and county = ${current('county')})
);
${['confirmation_case', 'case_event', 'case_version'].map(ofCase).join('')}
alter table step_notice enable row level security;
alter table step_notice force row level security;
create policy step_notice_by_step on step_notice using (${wholeCity} or exists (select 1 from step s where s.step_id = step_notice.step_id));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['step_notice', 'case_version', 'case_event', 'confirmation_case', 'step']) {
      await runner.query(`alter table ${table} no force row level security; alter table ${table} disable row level security; drop policy if exists ${table}_by_case on ${table}; drop policy if exists step_by_office on step; drop policy if exists step_notice_by_step on step_notice;`);
    }
  }
}
