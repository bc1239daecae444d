import pg from 'pg';
import { createDataSource, type MigrationClass } from './data-source.js';

export interface MigrationSettings {
  /** Default: `<database>_app`. Must exist. */
  appRole?: string;
}

/**
 * Runs what is pending, forward only, with the owner role, one transaction each, one process at a time; what is made
 * is granted to the app role. Answers the names of the migrations run.
 */
export async function runMigrations(ownerUrl: string, migrations: readonly MigrationClass[], settings: MigrationSettings = {}): Promise<string[]> {
  const guard = new pg.Client({ connectionString: ownerUrl, application_name: 'lianban-migrate' });
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(hashtextextended('lianban.migrations', 0))`);
    await grantToCome(guard, settings.appRole);
    return await runPending(ownerUrl, migrations, settings.appRole);
  } finally {
    await guard.end();
  }
}

/** Tables that the owner makes from now on may be read and written by the app role; a migration takes back what it must. */
async function grantToCome(guard: pg.Client, appRole: string | undefined): Promise<void> {
  const { rows } = await guard.query<{ role: string; known: boolean }>(
    `select r.role, exists (select from pg_roles where rolname = r.role) as known
     from (select coalesce($1, current_database() || '_app') as role) r`,
    [appRole ?? null],
  );
  const { role, known } = rows[0]!;
  if (!known) throw new Error(`角色 ${role} 不存在：请先创建应用角色，或用 appRole 指明它的名字`);
  const name = guard.escapeIdentifier(role);
  await guard.query(`grant usage on schema public to ${name}`);
  await guard.query(`alter default privileges in schema public grant select, insert, update, delete on tables to ${name}`);
  await guard.query(`alter default privileges in schema public grant usage, select on sequences to ${name}`);
}

async function runPending(ownerUrl: string, migrations: readonly MigrationClass[], appRole: string | undefined): Promise<string[]> {
  const url = new URL(ownerUrl);
  if (appRole) url.searchParams.set('options', `-c lianban.app_role=${appRole}`);
  const dataSource = createDataSource({ url: url.href, migrations, applicationName: 'lianban-migrate' });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
