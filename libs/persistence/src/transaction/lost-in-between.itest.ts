import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { isDatabaseAway } from '../database-away.js';
import { foundationMigrations } from '../schema/foundation.js';
import { systemActor } from './actor.js';
import { inTransaction } from './in-transaction.js';

let database: TestDatabase;
let app: DataSource;
let admin: DataSource;
beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  app = await createDataSource({ url: database.url }).initialize();
  admin = await createDataSource({ url: database.adminUrl }).initialize();
});
afterAll(async () => {
  await Promise.all([app.destroy(), admin.destroy()]);
  await database.drop();
});

test('a connection that is lost between two questions of a transaction says that the database is away', async () => {
  const asked = inTransaction(app, systemActor, async (manager) => {
    const [{ pid } = { pid: 0 }] = await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await admin.query('select pg_terminate_backend($1)', [pid]);
    await pause(300);
    return manager.query('select 1');
  });
  const error: unknown = await asked.catch((fault: unknown) => fault);
  expect([isDatabaseAway(error), String(error)]).toEqual([true, expect.any(String)]);
});
