import { shareTopic, type ChangeRow, type ListId } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, sha256Hex, type Keys } from '@lianban/crypto';
import { createDataSource, foundationMigrations, inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import { testDatabase } from '@lianban/testing';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { IncomingMessage, OutgoingMessage } from '../kafka/kafka-port.js';
import { type actAsSystem } from '../outbox/act-as-system.js';
import { readChunks } from '../outbox/chunk-messages.js';
import { deleteSent, messageOf, readOutbox } from '../outbox/outbox-rows.js';
import type { PrepareShare } from '../publisher/prepare-share.js';
import { SharePublisher } from '../publisher/share-publisher.js';
import { bucketOf } from './bucket.js';
import { shareConsumerMigrations, shareGiverMigrations } from './migrations.js';

export const LIST: ListId = 'low-income-persons';
/** Both sides have all: a service may give and take. */
const tables = [...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations];

export interface ShareWorld {
  /** Of the keys. */
  dir: string;
  keys: { node: Keys; insurance: Keys };
  giver: DataSource;
  consumer: DataSource;
  /** URLs of the two databases, as their server's administrator. */
  urls: { giver: string; consumer: string };
  publisher: SharePublisher;
  close(): Promise<void>;
}

/** A giver and a consumer, each with a database and keys of its own. */
export async function shareWorld(): Promise<ShareWorld> {
  const dir = await mkdtemp(join(tmpdir(), 'lianban-share-'));
  await generateDemoKeys(dir, ['department-node', 'civil-affairs', 'medical-insurance', 'tax']);
  const node = await loadKeys(dir, 'department-node', { alsoAs: ['civil-affairs'] });
  const insurance = await loadKeys(dir, 'medical-insurance');
  const giverDatabase = await testDatabase(tables);
  const consumerDatabase = await testDatabase(tables);
  const giver = await createDataSource({ url: giverDatabase.url }).initialize();
  const consumer = await createDataSource({ url: consumerDatabase.url }).initialize();
  return {
    dir,
    keys: { node, insurance },
    giver,
    consumer,
    urls: { giver: giverDatabase.adminUrl, consumer: consumerDatabase.adminUrl },
    publisher: new SharePublisher({ dataSource: giver, keys: node }),
    close: async () => {
      await Promise.all([giver.destroy(), consumer.destroy()]);
      await Promise.all([giverDatabase.drop(), consumerDatabase.drop(), rm(dir, { recursive: true })]);
    },
  };
}

export function changeRows(count: number, seed = '', op: ChangeRow['op'] = 'added'): ChangeRow[] {
  const rows = Array.from({ length: count }, (_, n): ChangeRow => {
    const idDigest = sha256Hex(`${seed}/${n}`);
    return { op, rowKey: sha256Hex(`row/${seed}/${n}`), county: '360202', idDigest, nameDigest: sha256Hex(`name/${seed}/${n}`), line: n + 2, fields: { name: `某${n}`, category: '低保对象' } };
  });
  return rows.sort((a, b) => bucketOf(a.idDigest) - bucketOf(b.idDigest) || (a.rowKey < b.rowKey ? -1 : 1));
}

export function shareOf(rows: readonly ChangeRow[], over: Partial<PrepareShare> = {}): PrepareShare {
  return {
    versionId: randomUUID(), department: 'civil-affairs', list: LIST, contractVersion: '1', kind: 'full', scope: { period: '2026-10', counties: ['360202'] },
    batchId: randomUUID(), digestKeyId: 'd1', rowsAfter: rows.length, changes: (from) => rows.filter((row) => bucketOf(row.idDigest) >= from), ...over,
  };
}

/** Prepares and publishes; answers what the relay would send, which it takes out of the outbox. */
export async function published(world: ShareWorld, share: PrepareShare): Promise<{ versionId: string; messages: IncomingMessage[] }> {
  await world.publisher.prepare(share);
  await inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) =>
    world.publisher.publish(manager, share.versionId, { recipients: ['medical-insurance'], officerPost: 'p1', approverPosts: ['p2'] }),
  );
  return { versionId: share.versionId, messages: await takeOutbox(world.giver) };
}

let offset = 0;

export async function takeOutbox(dataSource: DataSource): Promise<IncomingMessage[]> {
  return inTransaction(dataSource, systemActor, async (manager) => {
    const session = (await manager.queryRunner!.connect()) as Parameters<typeof actAsSystem>[0];
    const rows = await readOutbox(session, 10_000, [], ['kafka', 'kafka-chunk', 'workflow']);
    const chunks = await readChunks(session, rows.filter(({ destination }) => destination === 'kafka-chunk'));
    await deleteSent(session, rows.map(({ id }) => id));
    return [...chunks.map(({ message }) => message), ...rows.filter(({ destination }) => destination === 'kafka').map(messageOf)].map(received);
  });
}

export function received(message: OutgoingMessage): IncomingMessage {
  return { ...message, partition: 0, offset: String(offset++) };
}

export const topicOfList = shareTopic(LIST);
