import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { runMigrations } from '../run-migrations.js';
import { systemActor, systemActorFor, type Actor } from '../transaction/actor.js';
import { inTransaction } from '../transaction/in-transaction.js';
import { assertRowSecurity } from './assert-row-security.js';
import { foundationMigrations } from './foundation.js';
import { ownDepartment, ownDepartmentOrSystem, rowSecurity } from './row-security.js';

class CreateTenants1800000000001 implements MigrationInterface {
  name = 'CreateTenants1800000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table tenant (department text not null, n int)');
    await runner.query('create table tenant_system (department text not null, n int)');
    await runner.query('create table bare (department text not null)');
    for (const sql of [...rowSecurity('tenant', ownDepartment), ...rowSecurity('tenant_system', ownDepartmentOrSystem)]) await runner.query(sql);
  }
  async down(): Promise<void> {}
}

const actor = (department: Actor['department']): Actor => ({ sub: 'u1', post: 'p1', role: 'data-officer', department, county: null });
const count = (manager: EntityManager, table = 'tenant'): Promise<number> =>
  manager.query<{ n: number }[]>(`select count(*)::int as n from ${table}`).then((rows) => rows[0]!.n);

let database: TestDatabase;
let app: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, [...foundationMigrations, CreateTenants1800000000001]);
  app = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
  for (const department of ['tax', 'civil-affairs'] as const) {
    await inTransaction(app, actor(department), async (manager) => {
      await manager.query('insert into tenant select $1, n from generate_series(1, 10) n', [department]);
      await manager.query('insert into tenant_system values ($1, 1)', [department]);
    });
  }
});
afterAll(async () => {
  await app.destroy();
  await database.drop();
});

describe('row security', () => {
  test('shows a department its own rows, and nothing without an actor', async () => {
    expect(await inTransaction(app, actor('tax'), (manager) => count(manager))).toBe(10);
    expect(await count(app.manager)).toBe(0);
    expect(await inTransaction(app, actor(null), (manager) => count(manager))).toBe(0);
    expect(await inTransaction(app, systemActor, (manager) => count(manager))).toBe(0);
    expect(await inTransaction(app, systemActor, (manager) => count(manager, 'tenant_system'))).toBe(2);
    expect(await inTransaction(app, systemActorFor('tax'), (manager) => count(manager))).toBe(10);
  });

  test('leaves nothing behind on a pooled connection, not even after an error', async () => {
    await expect(inTransaction(app, actor('tax'), (manager) => manager.query('select 1/0'))).rejects.toThrow();
    expect(await count(app.manager)).toBe(0);
    expect(await inTransaction(app, actor('civil-affairs'), (manager) => count(manager))).toBe(10);
  });

  test.each([
    ['reading by number', `select * from tenant where department = 'civil-affairs'`, 0],
    ['a view of its own', `with v as (select * from tenant) select * from v where department <> 'tax'`, 0],
    ['changing foreign rows', `update tenant set n = 0 where department = 'civil-affairs' returning n`, 0],
    ['removing foreign rows', `delete from tenant where department <> 'tax' returning n`, 0],
  ])('%s finds no foreign row', async (_how, sql, rows) => {
    const result = await inTransaction(app, actor('tax'), (manager) => manager.query<unknown>(sql));
    const found = Array.isArray(result) && Array.isArray(result[0]) ? result[0] : (result as unknown[]);
    expect(found).toHaveLength(rows);
  });

  test.each([
    [`insert into tenant values ('civil-affairs', 99)`, /row-level security/],
    [`update tenant set department = 'civil-affairs'`, /row-level security/],
    ['alter table tenant disable row level security', /must be owner/],
    ['set role postgres', /permission denied/],
    ['set row_security = off; select * from tenant', /row-level security/],
    ['truncate tenant', /permission denied/],
  ])('refuses %s', async (sql, message) => {
    await expect(inTransaction(app, actor('tax'), (manager) => manager.query(sql))).rejects.toThrow(message);
    await app.query('reset row_security');
  });

  test('is bound to its tables by a check of the catalogue', async () => {
    await assertRowSecurity(app, ['tenant', 'tenant_system']);
    await expect(assertRowSecurity(app, ['tenant', 'bare', 'absent'])).rejects.toThrow(/bare: not enabled[\s\S]*absent: no such table/);
    const owner = await createDataSource({ url: database.ownerUrl }).initialize();
    await expect(assertRowSecurity(owner, ['tenant'])).rejects.toThrow(/owns it/);
    expect(await count(owner.manager)).toBe(0);
    await owner.destroy();
  });

  test('migrations run once, and name a missing app role', async () => {
    expect(await runMigrations(database.ownerUrl, [...foundationMigrations, CreateTenants1800000000001])).toEqual([]);
    await expect(runMigrations(database.ownerUrl, [], { appRole: 'absent_role' })).rejects.toThrow(/absent_role/);
  });
});
