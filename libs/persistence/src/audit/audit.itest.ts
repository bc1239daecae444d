import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { foundationMigrations } from '../schema/foundation.js';
import { systemActor } from '../transaction/actor.js';
import { inTransaction } from '../transaction/in-transaction.js';
import { appendAudit } from './append-audit.js';
import { AuditSealer } from './audit-sealer.js';
import { verifyAudit } from './verify-audit.js';

let database: TestDatabase;
let app: DataSource;
let admin: DataSource;
let sealer: AuditSealer;
const pair = generateKeyPairSync('ed25519');
const signHash = (bytes: Uint8Array): { suite: string; keyId: string; value: string } => ({ suite: 'ed25519', keyId: 'k', value: sign(null, bytes, pair.privateKey).toString('hex') });
const verifyHash = (bytes: Uint8Array, signature: { value: string }): boolean => verify(null, bytes, pair.publicKey, Buffer.from(signature.value, 'hex'));

const record = (object: string): Promise<void> =>
  inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action: 'batch.approve', object, detail: { rows: 3 } }));

beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  app = await createDataSource({ url: database.url }).initialize();
  admin = await createDataSource({ url: database.adminUrl }).initialize();
  sealer = new AuditSealer({ dataSource: app, sign: signHash });
  for (let n = 0; n < 5; n++) await record(`batch/${n}`);
  await sealer.sealNow();
  await record('batch/5');
  await sealer.sealNow();
});
afterAll(async () => {
  await Promise.all([app.destroy(), admin.destroy()]);
  await database.drop();
});

/** Does what only a superuser can, looks, and undoes it. */
async function tampered(sql: string): Promise<Awaited<ReturnType<typeof verifyAudit>>> {
  const runner = admin.createQueryRunner();
  await runner.startTransaction();
  await runner.query(sql);
  const view = { query: runner.query.bind(runner) } as unknown as DataSource;
  const result = await verifyAudit(view, verifyHash);
  await runner.rollbackTransaction();
  await runner.release();
  return result;
}

describe('the audit chain', () => {
  test('holds over sealed rows and tells how many wait', async () => {
    await record('batch/6');
    expect(await verifyAudit(app, verifyHash)).toEqual({ rows: 6, purged: 0, unsealedTail: 1, firstBad: null });
    await sealer.sealNow();
    expect(await verifyAudit(app, verifyHash)).toEqual({ rows: 7, purged: 0, unsealedTail: 0, firstBad: null });
  });

  test('is not written when the action fails', async () => {
    const failing = inTransaction(app, systemActor, async (manager) => {
      await appendAudit(manager, { actor: systemActor, action: 'x', object: 'x' });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect((await verifyAudit(app)).unsealedTail).toBe(0);
  });

  test('cannot be touched by the application', async () => {
    for (const sql of [`update audit set action = 'y'`, 'delete from audit', 'truncate audit cascade', `update audit_seal set hash = '\\x00'`, 'delete from audit_seal']) {
      await expect(app.query(sql)).rejects.toThrow(/permission denied/);
    }
  });

  test.each([
    ['a changed row', `update audit set object = 'batch/other' where seq = 3`, { ordinal: 3, reason: 'row-altered' }],
    ['a back-dated row', `update audit set at = at - interval '1 microsecond' where seq = 2`, { ordinal: 2, reason: 'row-altered' }],
    ['a removed row', `delete from audit where seq = 4`, { ordinal: 4, reason: 'row-removed' }],
    ['a removed seal', `delete from audit_seal where ordinal = 2`, { ordinal: 2, reason: 'chain-broken' }],
    ['exchanged rows', `update audit_seal set audit_seq = -1 where ordinal = 1; update audit_seal set audit_seq = 1 where ordinal = 2; update audit_seal set audit_seq = 2 where ordinal = 1`, null],
    ['a tail cut off in the middle of a sealing', `delete from audit_seal where ordinal >= 5`, { ordinal: 4, reason: 'signature-missing' }],
    ['an address put in later', `update audit set source = '10.0.0.1' where seq = 5`, { ordinal: 5, reason: 'row-altered' }],
    ['a row made one of the first form', `update audit set form = 1 where seq = 5`, { ordinal: 5, reason: 'row-altered' }],
    ['a forged signature', `update audit_seal set signature = jsonb_set(signature, '{value}', '"00"') where ordinal = 5`, { ordinal: 5, reason: 'signature-invalid' }],
  ])('finds %s', async (_what, sql, expected) => {
    const { firstBad } = await tampered(sql);
    if (expected) expect(firstBad).toEqual(expected);
    else expect(firstBad).toMatchObject({ ordinal: 1, reason: 'row-altered' });
  });

  test('a row that commits after later ones is sealed all the same', async () => {
    const runner = app.createQueryRunner();
    await runner.startTransaction();
    await appendAudit(runner.manager, { actor: systemActor, action: 'slow', object: 'batch/slow' });
    await record('batch/fast');
    expect(await sealer.sealNow()).toBe(1);
    await runner.commitTransaction();
    await runner.release();
    expect(await sealer.sealNow()).toBe(1);
    expect(await verifyAudit(app, verifyHash)).toMatchObject({ unsealedTail: 0, firstBad: null });
  });

  test('is continued by itself within a second or so', async () => {
    sealer.start();
    await record('batch/7');
    const deadline = Date.now() + 5_000;
    while ((await verifyAudit(app)).unsealedTail > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await verifyAudit(app)).unsealedTail).toBe(0);
    await sealer.stop();
  });
});
