import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shortestAuditDays, shortestHandoverDays } from '@lianban/contracts';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { runMigrations } from '../run-migrations.js';
import { CreateFoundation1700000000001 } from '../schema/create-foundation.migration.js';
import { foundationMigrations } from '../schema/foundation.js';
import { systemActor } from '../transaction/actor.js';
import { inTransaction } from '../transaction/in-transaction.js';
import { withOrigin } from '../transaction/request-origin.js';
import { appendAudit } from './append-audit.js';
import { auditHash, firstPrevHash } from './audit-row.js';
import { AuditSealer } from './audit-sealer.js';
import { publishAgain } from './publish-sealed.js';
import { purgeAudit } from './purge-audit.js';
import { verifyAudit } from './verify-audit.js';
import type { ChainLink } from './walk-chain.js';

let database: TestDatabase;
let app: DataSource;
let admin: DataSource;
const pair = generateKeyPairSync('ed25519');
const signHash = (bytes: Uint8Array): { suite: string; keyId: string; value: string } => ({ suite: 'ed25519', keyId: 'k', value: sign(null, bytes, pair.privateKey).toString('hex') });
const verifyHash = (bytes: Uint8Array, { value }: { value: string }): boolean => verify(null, bytes, pair.publicKey, Buffer.from(value, 'hex'));
const published: ChainLink[] = [];
const sealer = (): AuditSealer => new AuditSealer({ dataSource: app, sign: signHash, publish: async (_, links) => void published.push(...links) });

/** As if it had been done so many days ago. */
const longAgo = (action: string, days: number): Promise<unknown> => app.query(
  `insert into audit (at, actor_sub, actor_post, actor_role, action, object) values (now() - make_interval(days => $2), 's', 'p', 'system', $1, 'batch/1')`, [action, days]);
const record = (action: string): Promise<void> => inTransaction(app, systemActor, (manager) => appendAudit(manager, { actor: systemActor, action, object: 'batch/2' }));
const left = async (): Promise<string[]> => (await app.query<{ action: string }[]>('select action from audit order by seq')).map(({ action }) => action);

/** A row and its seal as the first release wrote them. */
async function asOfFirstForm(): Promise<void> {
  await app.query(`insert into audit (actor_sub, actor_post, actor_role, action, object) values ('s', 'p', 'system', 'batch.approve', 'batch/0')`);
  const [row] = await app.query(`select a.seq::text as seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
    a.actor_sub, a.actor_post, a.actor_role, a.actor_department, a.actor_county, a.action, a.object, a.purpose, a.detail from audit a`);
  const hash = auditHash(firstPrevHash, row);
  await app.query('insert into audit_seal (ordinal, audit_seq, prev_hash, hash, signature) values (1, 1, $1, $2, $3)', [firstPrevHash, hash, JSON.stringify(signHash(hash))]);
  await app.query('delete from audit_pending');
}

beforeAll(async () => {
  database = await testDatabase([CreateFoundation1700000000001]);
  app = await createDataSource({ url: database.url }).initialize();
  admin = await createDataSource({ url: database.adminUrl }).initialize();
  await asOfFirstForm();
  await runMigrations(database.ownerUrl, foundationMigrations);
});
afterAll(async () => {
  await Promise.all([app.destroy(), admin.destroy()]);
  await database.drop();
});

describe('audit over years', () => {
  test('rows of the first form keep their seals; later ones hold trace and address', async () => {
    await withOrigin({ traceId: 'abcdefgh', source: '10.1.2.3' }, () => record('batch.upload'));
    await sealer().sealNow();
    expect(await verifyAudit(app, verifyHash)).toEqual({ rows: 2, purged: 0, unsealedTail: 0, firstBad: null });
    expect(published.map(({ ordinal, row }) => [ordinal, row?.['form'], row?.['trace_id'], row?.['source']])).toEqual([[1, undefined, undefined, undefined], [2, 2, 'abcdefgh', '10.1.2.3']]);
  });

  test('each sealed row is handed on once, and all of them again when the copy is lost', async () => {
    await record('batch.check');
    await sealer().sealNow();
    await sealer().sealNow();
    expect(published.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    await inTransaction(app, systemActor, publishAgain);
    await sealer().sealNow();
    expect(published.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  test('what is past its time goes by its kind, and the chain holds and tells how many went', async () => {
    for (const [action, days] of [['batch.approve', 200], ['version.publish', 200], ['batch.approve', 180], ['version.publish', 1_100], ['session.open', 184]] as const) await longAgo(action, days);
    await sealer().sealNow();
    expect(await purgeAudit(app, { log: shortestAuditDays, handover: shortestHandoverDays })).toBe(3);
    expect(await purgeAudit(app, { log: 1, handover: 1 })).toBe(0);
    await sealer().sealNow();
    expect(await left()).toEqual(['batch.approve', 'batch.upload', 'batch.check', 'version.publish', 'batch.approve', 'audit.purge', 'audit.purge']);
    const purges = await app.query(`select object, detail -> 'ordinals' as ordinals from audit where action = 'audit.purge' order by seq`);
    expect(purges).toEqual([{ object: 'audit/log', ordinals: [[4, 4], [8, 8]] }, { object: 'audit/handover', ordinals: [[7, 7]] }]);
    expect(await verifyAudit(app, verifyHash)).toEqual({ rows: 10, purged: 3, unsealedTail: 0, firstBad: null });
  });

  test('a row that went without a purge is missed', async () => {
    await admin.query('delete from audit where seq = 5');
    expect(await verifyAudit(app, verifyHash)).toMatchObject({ firstBad: { ordinal: 5, reason: 'row-removed' } });
  });

  test.each([
    ['a young row', `select audit_purge(array[2])`, /younger than 183 days/],
    ['a record of a purge, however old', `select audit_purge(array[9])`, /of a purge/],
    ['an old row beside the function', `delete from audit where at < now() - interval '1 year'`, /permission denied/],
    ['a seal', 'delete from audit_seal', /permission denied/],
    ['by another function body', `create or replace function audit_purge(purged bigint[]) returns int language sql as 'select 1'`, /must be owner|permission denied/],
  ])('nothing takes %s', async (_what, sql, refusal) => {
    await expect(app.query(sql)).rejects.toThrow(refusal);
  });

  test('and nobody but the service may ask for it', async () => {
    const [{ others }] = await admin.query(`select has_function_privilege('public', 'audit_purge(bigint[])', 'execute') as others`);
    expect(others).toBe(false);
  });
});
