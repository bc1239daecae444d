import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closing only secures; indexes and statistics come after the counts, which do not need them. */
const CLOSE = `
create or replace function stage_close(stage_table text, of_department text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rule text := format('(select current_setting(''lianban.department'', true)) = %L or (select current_setting(''lianban.role'', true)) = ''system''', of_department);
begin
  if stage_table !~ '^[a-z]_[0-9a-f]{32}$' then raise exception 'stage table name'; end if;
  execute format('alter table stage.%I enable row level security', stage_table);
  execute format('alter table stage.%I force row level security', stage_table);
  execute format('create policy department_only on stage.%I using (%s) with check (%s)', stage_table, rule, rule);
end $$`;

const INDEX = `
create function stage_index(stage_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if stage_table !~ '^[a-z]_[0-9a-f]{32}$' then raise exception 'stage table name'; end if;
  execute format('create unique index on stage.%I (line)', stage_table);
  execute format('analyze stage.%I', stage_table);
end $$`;

export class IndexStagingLater1791883800004 implements MigrationInterface {
  name = 'IndexStagingLater1791883800004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOSE);
    await runner.query(INDEX);
    await runner.query('revoke execute on function stage_index(text) from public');
    await runner.query(`do $$ begin
      execute format('grant execute on function stage_index(text) to %I',
                     coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
    end $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
