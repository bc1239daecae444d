import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { appendAudit, AuditSealer, createDataSource, foundationMigrations, inTransaction, purgeAudit, systemActor } from '@lianban/persistence';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Places } from '../reconcile/places/places.js';
import { auditCheck } from '../reconcile/checks/audit.check.js';
import { Tables } from '../reconcile/places/tables.js';
import { verifyAudits, type ServiceAudit } from './verify-audits.js';

/** The columns of the copy that are read here; the monitor's own migrations make more. */
const copySchema = `create table audit_copy (service text, ordinal bigint, "row" jsonb, prev_hash bytea, hash bytea, signature jsonb, received_at timestamptz default now(), primary key (service, ordinal))`;

let dir: string;
let databases: TestDatabase[];
let app: DataSource;
let origin: Client;
let copy: Client;
let tables: Tables;
let keys: Keys;
let rows: object[] = [];

/** Copies as the monitor does; the rows come from the sealer as it hands them on. */
async function sealAndCopy(): Promise<void> {
  await new AuditSealer({ dataSource: app, sign: (bytes) => keys.sign(bytes), publish: async (_, links) => void rows.push(...links.map((link) => ({ ...link, prev: link.prevHash.toString('hex'), hash: link.hash.toString('hex') }))) }).sealNow();
  await copy.query(
    `insert into audit_copy select 'gateway', ordinal, nullif("row", 'null'::jsonb), decode(prev, 'hex'), decode(hash, 'hex'), nullif(signature, 'null'::jsonb)
     from jsonb_to_recordset($1) as given (ordinal bigint, "row" jsonb, prev text, hash text, signature jsonb) on conflict do nothing`, [JSON.stringify(rows)]);
  rows = [];
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'audits-'));
  await generateDemoKeys(dir);
  keys = await loadKeys(dir, 'gateway');
  databases = [await testDatabase(foundationMigrations), await testDatabase([])];
  app = await createDataSource({ url: databases[0]!.url }).initialize();
  [origin, copy] = await Promise.all(databases.map(async ({ adminUrl }) => {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    return client;
  })) as [Client, Client];
  await copy.query(copySchema);
  tables = new Tables({
    postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'),
    databases: { gateway: { ownerUrl: databases[0]!.ownerUrl, appUrl: '' }, 'exchange-monitor': { ownerUrl: databases[1]!.ownerUrl, appUrl: '' } },
  } as unknown as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
  for (const days of [200, 0, 0, 0, 0, 0]) {
    await inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action: 'batch.approve', object: `batch/${days}` }));
    if (days > 0) await origin.query(`update audit set at = at - make_interval(days => $1)`, [days]);
  }
  await sealAndCopy();
  await purgeAudit(app, { log: 183, handover: 1_096 });
  await sealAndCopy();
});
afterAll(async () => {
  await tables?.close();
  await app?.destroy();
  await Promise.all([origin, copy].map((client) => client?.end()));
  await Promise.all(databases.map((database) => database.drop()));
  await rm(dir, { recursive: true });
});

const places = (): Places => ({ tables, keys }) as unknown as Places;
const verify = async (): Promise<ServiceAudit> => (await verifyAudits(places(), { services: ['gateway'], graceMs: 0 }))[0]!;

describe('the audit at its origin beside its copy', () => {
  const tablesOf = [[() => origin, 'audit'], [() => origin, 'audit_seal'], [() => copy, 'audit_copy']] as const;

  beforeAll(async () => {
    for (const [client, table] of tablesOf) await client().query(`create table kept_${table} as select * from ${table}`);
  });
  /** Each fault is planted into what was whole. */
  beforeEach(async () => {
    for (const [client, table] of tablesOf) {
      await client().query(`delete from ${table}`);
      await client().query(`insert into ${table} ${table === 'audit' ? 'overriding system value' : ''} select * from kept_${table}`);
    }
    await origin.query('delete from audit_pending');
    await origin.query('update audit_copied set through = (select max(ordinal) from audit_seal)');
  });

  test('holds, with what was purged in its time', async () => {
    expect(await verify()).toMatchObject({ rows: 7, purged: 1, copied: 7, onTheWay: 0, holds: true, firstBad: null, findings: [] });
    expect((await verify()).name).toBe('门户');
  });

  test.each<[string, () => Client, string, object]>([
    ['a row altered at the origin', () => origin, `update audit set object = 'batch/9' where seq = 3`, { ordinal: 3, auditSeq: '3', kind: 'origin-altered' }],
    ['a row back-dated at the origin', () => origin, `update audit set at = at - interval '1 day' where seq = 4`, { ordinal: 4, kind: 'origin-altered' }],
    ['a row removed at the origin', () => origin, `delete from audit where seq = 5`, { ordinal: 5, kind: 'origin-removed' }],
    ['a row and its seal removed at the origin', () => origin, `delete from audit where seq = 5; delete from audit_seal where ordinal = 5`, { ordinal: 5, kind: 'missing-at-origin' }],
    ['the record of a purge cut off at the end, seal and all: what it explained is missed', () => origin, `delete from audit_seal where ordinal >= 7; delete from audit where seq >= 7`, { ordinal: 1, kind: 'origin-removed' }],
    ['rows exchanged at the origin', () => origin, `update audit_seal set audit_seq = 100 where ordinal = 2; update audit_seal set audit_seq = 2 where ordinal = 3; update audit_seal set audit_seq = 3 where ordinal = 2`, { ordinal: 2, kind: 'origin-altered' }],
    ['a row inserted between', () => origin, `update audit_seal set ordinal = ordinal + 100 where ordinal > 3; update audit_seal set ordinal = ordinal - 99 where ordinal > 100; insert into audit_seal select 4, 1000, prev_hash, hash, null from audit_seal where ordinal = 3`, { ordinal: 4, kind: 'origin-chain' }],
    ['a row altered in the copy', () => copy, `update audit_copy set "row" = jsonb_set("row", '{actor_sub}', '"another"') where ordinal = 2`, { ordinal: 2, kind: 'copy-altered' }],
    ['a row removed from the copy', () => copy, `delete from audit_copy where ordinal = 6`, { ordinal: 6, kind: 'missing-in-copy' }],
    ['a row emptied in the copy', () => copy, `update audit_copy set "row" = null where ordinal = 6`, { ordinal: 6, kind: 'copy-removed' }],
    ['a row too many in the copy', () => copy, `insert into audit_copy select service, 8, "row", hash, hash, null from audit_copy where ordinal = 7`, { ordinal: 8, kind: 'copy-altered' }],
    ['rows reordered in the copy', () => copy, `update audit_copy set ordinal = -ordinal where ordinal in (3, 4); update audit_copy set ordinal = ordinal + 7 where ordinal < 0`, { ordinal: 3, kind: 'copy-chain' }],
    ['a forged signature', () => origin, `update audit_seal set signature = jsonb_set(signature, '{value}', '"AAAA"') where ordinal = 6`, { ordinal: 6, kind: 'origin-signature' }],
  ])('names %s', async (_what, client, sql, expected) => {
    await client().query(sql);
    expect(await verify()).toMatchObject({ holds: false, firstBad: { ...expected, sentence: expect.stringMatching(/[原副]/) } });
  });

  test('holds over more rows than nine: they are walked by number', async () => {
    for (let n = 0; n < 15; n++) await inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action: 'batch.approve', object: `batch/${n}` }));
    await sealAndCopy();
    expect(await verify()).toMatchObject({ rows: 22, copied: 22, holds: true });
  });

  test('a young row that a false record of a purge covers is missed, because the copy still has it', async () => {
    await inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action: 'audit.purge', object: 'audit/log', detail: { rows: 1, ordinals: [[3, 3]] } }));
    await sealAndCopy();
    await origin.query('delete from audit where seq = 3');
    expect((await verify()).findings).toEqual([{ ordinal: 3, auditSeq: '3', kind: 'purged-early' }]);
  });

  test('a whole origin written anew by its own sealer differs from the copy', async () => {
    await origin.query('delete from audit; delete from audit_seal; update audit_copied set through = 0');
    await inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action: 'batch.approve', object: 'batch/another' }));
    await sealAndCopy();
    expect(await verify()).toMatchObject({ holds: false, firstBad: { ordinal: 1, kind: 'sealed-differently' } });
  });

  test('the reconciliation walks the same origins', async () => {
    const only = { tables: { ...tables, all: (service: never, sql: string) => (service === 'gateway' ? tables.all(service, sql) : [{ there: false }]), one: tables.one.bind(tables), each: tables.each.bind(tables) }, keys } as unknown as Places;
    expect(await auditCheck.run(only)).toMatchObject({ counts: { gateway: 7 }, findings: [] });
    await origin.query(`update audit set object = 'batch/9' where seq = 3`);
    expect((await auditCheck.run(only)).findings).toEqual([{ kind: 'differs', what: 'gateway 审计第 3 条已被改动', count: 1 }]);
  });
});
