import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staging tables are made and dropped per batch by three functions of the owner, so that the app role never owns one.
 * COPY does not work under row security, so a table is loaded bare and closed to its department right after.
 */
const OPEN = `
create function stage_open(stage_table text, column_names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  column_name text;
  column_list text := 'line integer not null';
begin
  if stage_table !~ '^[a-z]_[0-9a-f]{32}$' then raise exception 'stage table name'; end if;
  foreach column_name in array column_names loop
    if column_name !~ '^[A-Za-z][A-Za-z0-9_]{0,40}$' then raise exception 'stage column name'; end if;
    column_list := column_list || format(', %I text not null', column_name);
  end loop;
  execute format('drop table if exists stage.%I', stage_table);
  execute format('create table stage.%I (%s)', stage_table, column_list);
  execute format('alter table stage.%I set (autovacuum_enabled = false)', stage_table);
  execute format('grant select, insert, delete on stage.%I to %I', stage_table, session_user);
end $$`;

const CLOSE = `
create function stage_close(stage_table text, of_department text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rule text := format('(select current_setting(''lianban.department'', true)) = %L or (select current_setting(''lianban.role'', true)) = ''system''', of_department);
begin
  if stage_table !~ '^[a-z]_[0-9a-f]{32}$' then raise exception 'stage table name'; end if;
  execute format('alter table stage.%I enable row level security', stage_table);
  execute format('alter table stage.%I force row level security', stage_table);
  execute format('create policy department_only on stage.%I using (%s) with check (%s)', stage_table, rule, rule);
  execute format('create unique index on stage.%I (line)', stage_table);
  execute format('analyze stage.%I', stage_table);
end $$`;

const DROP = `
create function stage_drop(stage_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if stage_table !~ '^[a-z]_[0-9a-f]{32}$' then raise exception 'stage table name'; end if;
  execute format('drop table if exists stage.%I', stage_table);
end $$`;

const onlyApp = (signature: string): string[] => [
  `revoke execute on function ${signature} from public`,
  `do $$ begin
     execute format('grant execute on function ${signature} to %I',
                    coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
   end $$`,
];

/** Clear rows live here between the check and the publication, nowhere else and no longer. */
export class CreateStaging1791883200003 implements MigrationInterface {
  name = 'CreateStaging1791883200003';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `create schema stage`,
      `do $$ begin
         execute format('grant temporary on database %I to %I', current_database(),
                        coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
       end $$`,
      OPEN,
      CLOSE,
      DROP,
      ...['stage_open(text, text[])', 'stage_close(text, text)', 'stage_drop(text)'].flatMap(onlyApp),
      `do $$ begin
         execute format('grant usage on schema stage to %I',
                        coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
       end $$`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
