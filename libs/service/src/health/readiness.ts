import type { DataSource } from 'typeorm';

export interface ReadinessCheck {
  name: string;
  /** Rejects when the service cannot serve requests. Consumers are none of its business. */
  check(): Promise<void>;
}

const WITHIN_MS = 1500;

/** Database reachable and every migration of the data source applied. */
export function databaseReadiness(dataSource: DataSource): ReadinessCheck[] {
  let migrated = false;
  return [
    { name: 'database', check: async () => { await dataSource.query('select 1'); } },
    {
      name: 'migrations',
      check: async () => {
        migrated ||= await isMigrated(dataSource);
        if (!migrated) throw new Error('pending migrations');
      },
    },
  ];
}

async function isMigrated(dataSource: DataSource): Promise<boolean> {
  const wanted = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  if (wanted.length === 0) return true;
  const rows = await dataSource.query<{ name: string }[]>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return wanted.every((name) => applied.has(name));
}

/** Runs all checks side by side, each within 1.5 s; answers which failed. */
export async function runChecks(checks: readonly ReadinessCheck[]): Promise<Record<string, 'up' | 'down'>> {
  const states = await Promise.all(checks.map(async ({ name, check }) => [name, await withinTime(check)] as const));
  return Object.fromEntries(states);
}

async function withinTime(check: () => Promise<void>): Promise<'up' | 'down'> {
  const limit = AbortSignal.timeout(WITHIN_MS);
  const late = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(new Error('late')), { once: true }));
  return Promise.race([check(), late]).then(() => 'up' as const, () => 'down' as const);
}
