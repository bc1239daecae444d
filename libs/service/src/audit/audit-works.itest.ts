import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { auditTopic, AuditSealMessage } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { createDataSource, foundationMigrations, verifyAudit } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { referenceMigrations } from '../reference/reference-migrations.js';
import type { Background } from '../run-alongside.js';
import { auditWorks } from './audit-works.js';

let database: TestDatabase;
let dataSource: DataSource;
let keys: Keys;
let dir: string;
let works: Background[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'audit-works-'));
  await generateDemoKeys(dir, ['loan-fund']);
  keys = await loadKeys(dir, 'loan-fund');
  database = await testDatabase([...foundationMigrations, ...referenceMigrations]);
  dataSource = await createDataSource({ url: database.url }).initialize();
});
afterEach(async () => {
  await Promise.all(works.map((work) => work.stop()));
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
  await rm(dir, { recursive: true });
});

const begin = (): void => {
  works = auditWorks({ service: 'loan-fund', dataSource, keys });
  works.forEach((work) => work.start?.());
};
const longAgo = (action: string, days: number): Promise<unknown> =>
  dataSource.query(`insert into audit (at, actor_sub, actor_post, actor_role, action, object) values (now() - make_interval(days => $2), 's', 'p', 'system', $1, 'loan/1')`, [action, days]);
const keep = (key: string, value: number): Promise<unknown> =>
  dataSource.query(`insert into reference_setting (key, effective_from, sequence, message) values ($1, '2023-11-29', 1, $2) on conflict (key, effective_from) do update set message = excluded.message`, [key, JSON.stringify({ key, value })]);
const actions = async (): Promise<string[]> => (await dataSource.query<{ action: string }[]>('select action from audit order by seq')).map(({ action }) => action);
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error('waited in vain');
}
const sealed = (): Promise<boolean> => verifyAudit(dataSource).then(({ unsealedTail }) => unsealedTail === 0);

test('rows are chained, signed and handed on through the outbox', async () => {
  await longAgo('document.uploaded', 250);
  await longAgo('document.read', 250);
  await longAgo('document.read', 1_200);
  await keep('audit.logKeptDays', 365);
  begin();
  await until(sealed);
  const [row] = await dataSource.query<{ topic: string; value: Buffer }[]>('select topic, value from outbox order by id');
  expect(row!.topic).toBe(auditTopic('loan-fund'));
  const { rows, signature } = AuditSealMessage.parse(JSON.parse(row!.value.toString()));
  expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  expect(keys.verify('loan-fund', Buffer.from(rows.at(-1)!.hash, 'hex'), signature)).toBe(true);
});

test('what is past the time of the settings goes when the process starts; a longer time keeps it', async () => {
  begin();
  await until(async () => (await actions()).includes('audit.purge'));
  expect(await actions()).toEqual(['document.uploaded', 'document.read', 'audit.purge']);
  await until(sealed);
});

test('a setting below the time of the law counts as the time of the law', async () => {
  await keep('audit.logKeptDays', 1);
  await longAgo('document.uploaded', 100);
  begin();
  await until(async () => !(await actions()).includes('document.uploaded') || (await actions()).filter((action) => action === 'audit.purge').length > 1);
  await until(sealed);
  expect(await actions()).toEqual(['document.read', 'audit.purge', 'document.uploaded', 'audit.purge']);
  expect(await verifyAudit(dataSource, (bytes, signature) => keys.verify('loan-fund', bytes, signature))).toEqual({ rows: 6, purged: 2, unsealedTail: 0, firstBad: null });
});
