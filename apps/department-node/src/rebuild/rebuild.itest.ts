import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shareReceiptTopic, shareTopic, type ShareReceipt } from '@lianban/contracts';
import { canonicalJson, loadKeys, sha256Hex, type Keys } from '@lianban/crypto';
import { connectKafka, OutboxRelay, SharePublisher, type KafkaPort, type KafkaReading } from '@lianban/messaging';
import { BusinessClock, createDataSource, inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import { testDatabase, testKafka, type TestDatabase, type TestKafka } from '@lianban/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { csv, people } from '../fixtures/files.cases.js';
import { changesOf, openTestNode, published, type TestNode } from '../fixtures/node.cases.js';
import { migrations } from '../migrations/index.js';
import type { NodeContext } from '../node-context.js';
import { sealedFields } from '../publish/seal-changes.js';
import { rebuildNode } from './rebuild-node.js';

const LIST = 'low-income-persons';
let t: TestNode;
let broker: TestKafka;
let kafka: KafkaPort & KafkaReading;
let relay: OutboxRelay;
let database: TestDatabase;
let fresh: NodeContext;

beforeAll(async () => {
  [t, broker] = await Promise.all([openTestNode(), testKafka()]);
  await broker.createTopics([{ topic: broker.prefix + shareTopic(LIST), numPartitions: 4 }, { topic: broker.prefix + shareReceiptTopic('medical-insurance'), numPartitions: 1 }]);
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'rebuild', prefix: broker.prefix });
  relay = new OutboxRelay({ dataSource: t.node.dataSource, kafka });
  relay.start();
  await published(t, csv(...people(1, 40), { seed: 50, phone: '' }));
  const second = await published(t, csv(...people(3, 40), { seed: 50, phone: '13900000001' }, ...people(60, 70)), { period: '2026-11' }, { reason: '核对过' });
  const answer = await t.call(`batches/${second.id}/withdraw`, 'civil-reviewer', { revision: second.revision, reason: '传错了' });
  expect(answer.status).toBe(202);
  await t.until(second.id, 'civil-officer', ['withdrawn']);
  await published(t, csv(...people(2, 40), { seed: 50, phone: '13900000002' }), { period: '2026-12' }, { reason: '核对过' });
  await answered([1, 2, 3, 4]);
  await drained();
  database = await testDatabase(migrations);
  const dataSource = await createDataSource({ url: database.url, migrations }).initialize();
  fresh = { ...t.node, dataSource, clock: new BusinessClock(dataSource), reference: new ReferenceData(dataSource) };
});
afterAll(async () => {
  await relay?.stop();
  await kafka?.close();
  await fresh?.dataSource.destroy();
  await database?.drop();
  await Promise.all([t?.close(), broker?.stop()]);
});

async function drained(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [row] = await t.node.dataSource.query<[{ n: number }]>('select count(*)::int as n from outbox');
    if (row.n === 0) return;
    await pause(100);
  }
  throw new Error('the outbox does not drain');
}

/** The consumer's receipts: on its topic, and in the tables of the node that heard them. */
async function answered(versions: readonly number[]): Promise<void> {
  const insurance: Keys = await loadKeys(t.keyDir, 'medical-insurance');
  for (const version of versions) {
    const unsigned = {
      type: 'share-receipt.v1' as const, id: `0196b7a0-0000-7000-8000-00000000000${version}`, department: 'civil-affairs' as const, list: LIST as ShareReceipt['list'], version, consumer: 'medical-insurance', status: 'applied' as const,
      reasonCode: null, manifestSha256: 'x', rowsApplied: 1, at: new Date().toISOString(),
    };
    const receipt: ShareReceipt = { ...unsigned, signature: insurance.sign(Buffer.from(canonicalJson(unsigned), 'utf8'), 'medical-insurance') };
    await kafka.produce([{ topic: shareReceiptTopic('medical-insurance'), key: 'civil-affairs', headers: { 'message-id': receipt.id }, value: Buffer.from(JSON.stringify(receipt)) }]);
    await inTransaction(t.node.dataSource, systemActorFor('civil-affairs'), (manager) => manager.query(
      `insert into share_receipt (id, department, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signature) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [receipt.id, receipt.department, receipt.list, version, receipt.consumer, receipt.status, null, receipt.manifestSha256, 1, receipt.at, JSON.stringify(receipt.signature)]));
  }
}

/** What each table says, without ids and instants of its own; what is sealed, opened. */
const said: Record<string, string> = {
  list_row: `select department, list, row_key, county, period, id_digest, name_digest, row_hash, category, fields, line, version, batch_id::text from list_row order by row_key`,
  list_change: `select p.version, c.department, c.list, c.row_key, c.op, c.id_digest, c.before ->> 'fields' as fields, c.before - 'fields' - 'held_by' as before from list_change c join publication p on p.id = c.publication_id order by p.version, c.row_key`,
  publication: `select p.list, p.version, p.kind, w.version as withdraws, p.batch_id::text, p.requested_post, p.period, p.counts from publication p left join publication w on w.id = p.withdraws order by p.version`,
  share_version: `select department, list, number, kind, withdraws, scope, contract_version, digest_key_id, batch_id, rows_after, state, next_bucket, officer_post, approver_posts, manifest::text, manifest_sha256, published_at from share_version order by number`,
  share_chunk: `select v.number, c.department, c.chunk, c.bucket, c.rows, c.added, c.changed, c."left", encode(c.bytes, 'hex') as bytes, c.size, c.sha256, c.sent_at is not null as sent from share_chunk c join share_version v on v.id = c.version_id order by v.number, c.chunk`,
  share_receipt: `select id, department, list, version, consumer, status, manifest_sha256, rows_applied, at, signature from share_receipt order by id`,
  batch: `select id::text, department, list, period, counties, state, version, contract_version, submitted_post, published_at from batch order by version`,
};

async function hashes(node: NodeContext): Promise<Record<string, { rows: number; hash: string }>> {
  return inTransaction(node.dataSource, systemActorFor('civil-affairs'), async (manager) => {
    const entries = await Promise.all(Object.entries(said).map(async ([table, sql]) => {
      const rows = await manager.query<{ fields?: string | null }[]>(sql);
      const opened = rows.map((row) => (row.fields ? { ...row, fields: JSON.parse(node.keys.sealer.open(row.fields, sealedFields)) as object } : row));
      return [table, { rows: rows.length, hash: sha256Hex(canonicalJson(JSON.parse(JSON.stringify(opened)))) }] as const;
    }));
    return Object.fromEntries(entries);
  });
}

describe('a node that lost its database', () => {
  test('says again all that its topics keep: rows, what was before, versions, chunks, receipts', async () => {
    const before = await hashes(t.node);
    expect(Object.fromEntries(Object.entries(before).map(([table, { rows }]) => [table, rows]))).toMatchObject({ list_row: 40, publication: 4, share_version: 4, share_receipt: 4, batch: 3 });
    const rebuilt = await rebuildNode(fresh, kafka);
    expect(rebuilt).toMatchObject({ lists: [{ list: LIST, versions: [1, 2, 3, 4], incomplete: [], rows: 40 }], receipts: 4 });
    expect(rebuilt.lost.join()).toContain('原始文件');
    expect(await hashes(fresh)).toEqual(before);
  });

  test('can read, withdraw and send what it has again, as before', async () => {
    const publisher = new SharePublisher({ dataSource: fresh.dataSource, keys: fresh.keys });
    const ids = await inTransaction(fresh.dataSource, systemActor, (manager) => manager.query<{ id: string }[]>('select id from share_version order by number'));
    const rows = [];
    for await (const chunk of publisher.readVersion('civil-affairs', ids[0]!.id)) rows.push(...chunk);
    const [original] = await inTransaction(t.node.dataSource, systemActor, (manager) => manager.query<{ id: string }[]>('select id from share_version where number = 1'));
    expect(rows).toEqual(await changesOf(t, original!.id));
    await inTransaction(fresh.dataSource, systemActorFor('civil-affairs'), (manager) => publisher.resend(manager, ids[3]!.id));
  });

  test('is written down, and is done on an empty database alone', async () => {
    const audit = await fresh.dataSource.query<{ object: string; detail: object }[]>(`select object, detail from audit where action = 'node.rebuild' order by seq`);
    expect(audit).toEqual([{ object: `list/${LIST}`, detail: { versions: 4, incomplete: [], rows: 40 } }, { object: 'node/department-node', detail: { lists: 1, versions: 4, receipts: 4 } }]);
    await expect(rebuildNode(fresh, kafka)).rejects.toThrow(/已有名单/);
  });

  test('tells nothing of rows where a version is not whole, and keeps the versions that are', async () => {
    const other = await testDatabase(migrations);
    const dataSource = await createDataSource({ url: other.url, migrations }).initialize();
    const gapped: KafkaPort & KafkaReading = { ...kafka, kept: (topic) => kafka.kept(topic), produce: (messages) => kafka.produce(messages), consume: (settings) => kafka.consume({
      ...settings, handle: (batch) => settings.handle({ ...batch, messages: batch.messages.map((message) => (message.headers['version'] === '2' && message.headers['chunk'] === '1' ? { ...message, value: null } : message)) }),
    }), consuming: () => [], lag: async () => ({}), read: async () => [], close: async () => undefined };
    const rebuilt = await rebuildNode({ ...fresh, dataSource }, gapped);
    expect(rebuilt.lists).toEqual([{ list: LIST, versions: [1, 3, 4], incomplete: [2], rows: null }]);
    await dataSource.destroy();
    await other.drop();
  });
});
