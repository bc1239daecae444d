import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shareReceiptTopic } from '@lianban/contracts';
import { PlatformKey, rotateKey, rotatePlatformKey } from '@lianban/crypto';
import { inTransaction, JobRunner, systemActorFor } from '@lianban/persistence';
import { testKafka, type TestKafka } from '@lianban/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { HeldPackage } from '../evidence/evidence-world.cases.js';
import { givenSource } from '../evidence/given-source.js';
import { verifyEvidence } from '../evidence/verify/verify-evidence.js';
import { connectKafka } from '../kafka/kafkajs-port.js';
import type { KafkaPort } from '../kafka/kafka-port.js';
import { ShareLander } from '../lander/share-lander.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { consumeShareReceipts, receiptsOf } from '../publisher/share-receipts.js';
import { until } from '../until.cases.js';
import { changeRows, LIST, shareOf, shareWorld, topicOfList, type ShareWorld } from './share-world.cases.js';

const CONSUMER = 'medical-insurance';
const VERSIONS = 8;

let world: ShareWorld;
let broker: TestKafka;
let kafka: KafkaPort;
const closing: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  world = await shareWorld();
  broker = await testKafka();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'rotation-test', prefix: broker.prefix });
  const topics = [topicOfList, shareReceiptTopic(CONSUMER)].flatMap((topic) => [topic, `${topic}.dlq`]);
  await broker.createTopics(topics.map((topic) => ({ topic: broker.prefix + topic, numPartitions: 2 })));
  const lander = new ShareLander({
    dataSource: world.consumer, kafka, keys: world.keys.insurance, consumer: CONSUMER, lists: [LIST],
    onVersion: async ({ changes }) => {
      let rows = 0;
      for await (const chunk of changes) rows += chunk.length;
      return async () => rows;
    },
  });
  const jobs = new JobRunner({ dataSource: world.consumer });
  lander.registerJobs(jobs);
  jobs.start();
  const receipts = consumeShareReceipts({ dataSource: world.giver, kafka, keys: world.keys.node, group: 'department-node.share-receipts', consumers: [CONSUMER], lists: [LIST] });
  const relays = [world.giver, world.consumer].map((dataSource) => new OutboxRelay({ dataSource, kafka }));
  relays.forEach((relay) => relay.start());
  closing.push(lander.consume(), jobs, receipts, ...relays);
});
afterAll(async () => {
  for (const one of closing) await one.stop();
  await kafka?.close();
  await world?.close();
  await broker?.stop();
});

const asGiver = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> => inTransaction(world.giver, systemActorFor('civil-affairs'), work);

async function publish(n: number): Promise<{ signing: string; wrapping: string }> {
  const share = shareOf(changeRows(100, `rotation-${n}`));
  await world.publisher.prepare(share);
  const manifest = await asGiver((manager) => world.publisher.publish(manager, share.versionId, { recipients: [CONSUMER], officerPost: 'p1', approverPosts: ['p2'] }));
  return { signing: manifest.signature.keyId, wrapping: manifest.dataKey.wraps.find(({ recipient }) => recipient === CONSUMER)!.keyId };
}

test('keys of both sides and of the platform rotate while versions flow: each is applied and answered, and every proof holds', async () => {
  const anchor = PlatformKey.parse(world.keys.node.publicRecord.history.keys[0]);
  const used: Awaited<ReturnType<typeof publish>>[] = [];
  const rotations: Record<number, () => Promise<unknown>> = {
    2: () => rotateKey(world.dir, 'civil-affairs', 'sign'), 3: () => rotateKey(world.dir, CONSUMER, 'wrap'),
    4: () => rotateKey(world.dir, CONSUMER, 'sign'), 5: () => rotatePlatformKey(world.dir),
  };
  for (let n = 1; n <= VERSIONS; n += 1) {
    await rotations[n]?.();
    used.push(await publish(n));
    await pause(300);
  }
  await until(async () => (await asGiver((manager) => receiptsOf(manager, LIST, VERSIONS))).length > 0, 60_000);
  expect(new Set(used.map(({ signing }) => signing)).size).toBe(2);
  expect(new Set(used.map(({ wrapping }) => wrapping)).size).toBe(2);
  const signers = new Set<string>();
  for (let version = 1; version <= VERSIONS; version += 1) {
    const source = await givenSource((sql, parameters) => asGiver((manager) => manager.query(sql, [...parameters])), LIST, version);
    source.receipts.forEach(({ signature }) => signers.add(signature.keyId));
    expect(await verifyEvidence(await HeldPackage.of(source, world.keys.node), { anchor })).toMatchObject({ proved: true, faults: [] });
  }
  expect(signers.size).toBe(2);
  expect(await broker.readAll(`${broker.prefix}${topicOfList}.dlq`)).toEqual([]);
});
