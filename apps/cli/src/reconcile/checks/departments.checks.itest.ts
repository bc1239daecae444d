import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeRow, ShareManifest } from '@lianban/contracts';
import { canonicalJson, generateDemoKeys, loadKeys, sha256Hex, type Keys } from '@lianban/crypto';
import { SharePublisher, shareConsumerMigrations, shareGiverMigrations } from '@lianban/messaging';
import { createDataSource, foundationMigrations, inTransaction, systemActorFor } from '@lianban/persistence';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Check } from '../check.js';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';
import { receiptsCheck } from './receipts.check.js';
import { registersCheck } from './registers.check.js';

const LIST = 'hidden-dangers-emergency-management';
const GIVER = 'emergency-management';
const receivers = ['transport', 'fire-rescue'] as const;

/** The columns that the checks read; the node's own migrations make more. */
const schema = `
create table list_row (list text, row_key text, id_digest text, county text, version int, line int);
create table received_row (department text, list text, row_key text, id_digest text, county text, version int, line int)`;

let database: TestDatabase;
let insurance: TestDatabase;
let dataSource: DataSource;
let client: Client;
let keys: Keys;
let tables: Tables;
let dir: string;
let manifest: ShareManifest;

const rows: ChangeRow[] = ['a', 'b', 'c'].map((name, index) => {
  const key = sha256Hex(name);
  return { op: 'added', rowKey: key, county: '360202', idDigest: key, nameDigest: key, line: index + 2, fields: { dangerNumber: name } };
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-departments-'));
  await generateDemoKeys(dir, ['department-node', GIVER, ...receivers]);
  keys = await loadKeys(dir, 'department-node', { alsoAs: [GIVER, ...receivers] });
  database = await testDatabase([...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations]);
  insurance = await testDatabase([...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations]);
  dataSource = await createDataSource({ url: database.url }).initialize();
  client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(schema);
  const url = (one: TestDatabase) => ({ ownerUrl: one.ownerUrl, appUrl: one.url });
  tables = new Tables({ postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'), databases: { 'department-node': url(database), 'medical-insurance': url(insurance) } } as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
  await publish();
});
afterAll(async () => {
  await tables?.close();
  await client?.end();
  await dataSource?.destroy();
  await Promise.all([database?.drop(), insurance?.drop(), rm(dir, { recursive: true })]);
});

/** The other departments with safety duties declined it, as far as the giver's lock tells. */
async function publish(): Promise<void> {
  const publisher = new SharePublisher({ dataSource, keys });
  const versionId = randomUUID();
  const bucket = ({ idDigest }: ChangeRow): number => Number.parseInt(idDigest.slice(0, 2), 16) % 64;
  await publisher.prepare({
    versionId, department: GIVER, list: LIST, contractVersion: '1', kind: 'full', scope: { period: '2026-10', counties: ['360202'] }, batchId: randomUUID(), digestKeyId: keys.digester.keyId, rowsAfter: rows.length,
    changes: (from) => rows.toSorted((a, b) => bucket(a) - bucket(b)).filter((row) => bucket(row) >= from),
  });
  manifest = await inTransaction(dataSource, systemActorFor(GIVER), (manager) => publisher.publish(manager, versionId, { recipients: [...receivers, 'department-node'], officerPost: 'o', approverPosts: ['r'] }));
}

function receiptOf(consumer: string) {
  const unsigned = { type: 'share-receipt.v1', id: randomUUID(), department: GIVER, list: LIST, version: 1, consumer, status: 'applied', reasonCode: null, manifestSha256: sha256Hex(canonicalJson(manifest)), rowsApplied: rows.length, at: '2026-10-10T02:00:00.000Z' };
  return { ...unsigned, signature: keys.sign(Buffer.from(canonicalJson(unsigned)), consumer) };
}

beforeEach(async () => {
  await client.query('truncate landed_version, list_row, received_row, share_receipt cascade');
  await client.query(`insert into landed_version (list, version, department, state, manifest_sha256, rows_applied) values ($1, 1, $2, 'applied', $3, $4)`, [LIST, GIVER, sha256Hex(canonicalJson(manifest)), rows.length]);
  for (const { rowKey, line } of rows) {
    await client.query(`insert into list_row values ($1, $2, $2, '360202', 1, $3)`, [LIST, rowKey, line]);
    for (const department of receivers) await client.query(`insert into received_row values ($1, $2, $3, $3, '360202', 1, $4)`, [department, LIST, rowKey, line]);
  }
  for (const one of receivers.map(receiptOf)) {
    await client.query('insert into share_receipt (id, department, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signature) values ($1, $2, $3, 1, $4, $5, null, $6, $7, $8, $9)', [one.id, GIVER, LIST, one.consumer, one.status, one.manifestSha256, one.rowsApplied, one.at, JSON.stringify(one.signature)]);
  }
});

const found = async (check: Check): Promise<string[]> => (await check.run({ tables, keys } as Places)).findings.map(({ kind, what, count }) => `${kind} ${what} ${count ?? 1}`);

describe('lists that departments receive', () => {
  test('find nothing where every department for which the version was locked holds what was published and answered; who declined owes nothing', async () => {
    expect(await found(registersCheck)).toEqual([]);
    expect(await found(receiptsCheck)).toEqual([]);
  });

  test('find a row that a department lost, one that it has too much, and one of another version', async () => {
    await client.query(`delete from received_row where department = 'transport' and line = 2`);
    await client.query(`insert into received_row values ('fire-rescue', $1, $2, $2, '360202', 1, 9)`, [LIST, sha256Hex('z')]);
    await client.query(`update received_row set version = 7 where department = 'fire-rescue' and line = 3`);
    const lines = await found(registersCheck);
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toContain('市交通运输局收到的名单：缺少第 1 版第 2 行');
    expect(lines.join('\n')).toContain('市消防救援机构收到的名单：第 1 版第 9 行多出');
    expect(lines.join('\n')).toContain('市消防救援机构收到的名单：第 7 版第 3 行');
  });

  test('find a receipt that is missing, and one that another department signed', async () => {
    await client.query(`delete from share_receipt where consumer = 'transport'`);
    await client.query(`update share_receipt set signature = $1 where consumer = 'fire-rescue'`, [JSON.stringify(receiptOf('transport').signature)]);
    const lines = (await found(receiptsCheck)).join('\n');
    expect(lines).toContain('在 transport 已 applied，没有回执');
    expect(lines).toContain('签名不成立');
  });
});
