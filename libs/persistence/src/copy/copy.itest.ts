import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { BusinessClock } from '../business-clock.js';
import { createDataSource } from '../data-source.js';
import { foundationMigrations } from '../schema/foundation.js';
import { clientOf, copyInto, copyLine } from './copy-into.js';
import { cursorRows } from './cursor-rows.js';

let database: TestDatabase;
let app: DataSource;
let owner: DataSource;
beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  app = await createDataSource({ url: database.url }).initialize();
  owner = await createDataSource({ url: database.ownerUrl }).initialize();
});
afterAll(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
});

test('what is copied in comes back the same, and in batches', async () => {
  const values = ['张三', 'tab\there', 'line\nbreak\r', 'back\\slash', '\\N', '', null, '𠮷野'];
  await owner.transaction(async (manager) => {
    await manager.query('create temp table t (n int, text text) on commit drop');
    const client = await clientOf(manager);
    const lines = function* (): Generator<string> {
      for (let n = 0; n < 20_000; n++) yield copyLine([n, values[n % values.length]!]);
    };
    expect(await copyInto(client, 'copy t from stdin', lines())).toBe(20_000);
    let n = 0;
    for await (const batch of cursorRows<{ n: number; text: string | null }>(client, 'select * from t where n >= $1 order by n', [0], 999)) {
      for (const row of batch) expect(row).toEqual({ n, text: values[n++ % values.length] });
    }
    expect(n).toBe(20_000);
    for await (const batch of cursorRows(client, 'select * from t')) {
      expect(batch).toHaveLength(1000);
      break;
    }
  });
});

test('business time is the time of the database and the offset', async () => {
  const clock = new BusinessClock(app);
  const before = await clock.now();
  await clock.setOffset(app.manager, 10 * 86_400, 2);
  await clock.setOffset(app.manager, 999_999_999, 1);
  const days = ((await clock.now()).getTime() - before.getTime()) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(10);
  expect(days).toBeLessThan(10.01);
  expect(await clock.today()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
