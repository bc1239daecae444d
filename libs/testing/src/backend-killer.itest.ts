import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from './test-database.js';
import { BackendKiller, everyRow } from './backend-killer.js';

let database: TestDatabase;
let dataSource: DataSource;
let admin: Client;
let killer: BackendKiller;
beforeAll(async () => {
  database = await testDatabase();
  dataSource = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  await dataSource.query('create table note (text text)');
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  killer = new BackendKiller(dataSource, admin);
});
afterAll(async () => {
  await admin.end();
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => void (await admin.query('truncate note')));

const write = (texts: string[]): Promise<void> =>
  dataSource.transaction(async (manager) => {
    for (const text of texts) await manager.query('insert into note values ($1)', [text]);
  });

test.each([[1, 'BEGIN'], [2, 'the first row'], [3, 'the second row'], [4, 'COMMIT']])('a death at statement %i, before %s, leaves nothing', async (statement) => {
  const before = await everyRow(admin);
  await expect(killer.killAt(statement, () => write(['甲', '乙']))).rejects.toThrow();
  expect([killer.killed, await everyRow(admin)]).toEqual([true, before]);
  await write(['甲', '乙']);
  expect((await everyRow(admin))['note']).not.toBe(before['note']);
});

test('a transaction with fewer statements is not killed', async () => {
  await killer.killAt(5, () => write(['甲', '乙']));
  expect(killer.killed).toBe(false);
});

test('what was written outside the transaction that died is seen', async () => {
  const before = await everyRow(admin);
  await expect(killer.killAt(6, async () => (await write(['甲', '乙']), write(['丙'])))).rejects.toThrow();
  expect(await everyRow(admin)).not.toEqual(before);
});

test('a lost answer: the rows are there, the caller hears of a failure', async () => {
  await expect(killer.loseAnswer(() => write(['甲']))).rejects.toThrow();
  expect((await admin.query('select text from note')).rows).toEqual([{ text: '甲' }]);
});
