import { createServiceDatabase, dropServiceDatabase } from '@lianban/stack';
import { randomBytes } from 'node:crypto';
import { DataSource, type MigrationInterface } from 'typeorm';
import { requiredEnv } from './required-env.js';

export interface TestDatabase {
  /** Role that reads and writes, as services run. */
  url: string;
  /** Role that owns the tables and migrates. */
  ownerUrl: string;
  /** Superuser of the whole server, to look behind row security. */
  adminUrl: string;
  drop(): Promise<void>;
}

/**
 * A fresh database on TEST_POSTGRES_ADMIN_URL with owner and app roles, migrated as the owner.
 * Call `drop` in `afterAll`, after every pool on it is closed.
 */
export async function testDatabase(migrations: readonly (new () => MigrationInterface)[] = []): Promise<TestDatabase> {
  const admin = requiredEnv('TEST_POSTGRES_ADMIN_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const { ownerUrl, appUrl } = await createServiceDatabase(admin, name, { owner: name, app: name });
  const drop = (): Promise<void> => dropServiceDatabase(admin, name);
  try {
    await migrate(ownerUrl, migrations);
  } catch (error) {
    await drop();
    throw error;
  }
  const adminUrl = new URL(admin);
  adminUrl.pathname = `/${name}`;
  return { url: appUrl, ownerUrl, adminUrl: adminUrl.href, drop };
}

async function migrate(url: string, migrations: readonly (new () => MigrationInterface)[]): Promise<void> {
  if (migrations.length === 0) return;
  const dataSource = new DataSource({ type: 'postgres', url, migrations: [...migrations], uuidExtension: 'pgcrypto' });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
