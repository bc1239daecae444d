import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shareReceiptTopic } from '@lianban/contracts';
import { inTransaction, JobRunner, systemActorFor } from '@lianban/persistence';
import { testKafka, type TestKafka } from '@lianban/testing';
import { connectKafka } from '../kafka/kafkajs-port.js';
import type { KafkaPort } from '../kafka/kafka-port.js';
import { ShareLander } from '../lander/share-lander.js';
import { outboxDepth } from '../outbox/outbox-depth.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { consumeShareReceipts, receiptsOf } from '../publisher/share-receipts.js';
import { until } from '../until.cases.js';
import { changeRows, LIST, shareOf, shareWorld, topicOfList, type ShareWorld } from './share-world.cases.js';

let world: ShareWorld;
let broker: TestKafka;
let kafka: KafkaPort;
const closing: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  world = await shareWorld();
  broker = await testKafka();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'stream-test', prefix: broker.prefix });
  const topics = [topicOfList, shareReceiptTopic('medical-insurance')].flatMap((topic) => [topic, `${topic}.dlq`]);
  await broker.createTopics(topics.map((topic) => ({ topic: broker.prefix + topic, numPartitions: 2 })));
});
afterAll(async () => {
  for (const one of closing) await one.stop();
  await kafka.close();
  await world.close();
  await broker.stop();
});

test('a version goes from the giver through Kafka into the consumer, and its receipt comes back', async () => {
  const applied: number[] = [];
  let failures = 1;
  const lander = new ShareLander({
    dataSource: world.consumer, kafka, keys: world.keys.insurance, consumer: 'medical-insurance', lists: [LIST],
    onVersion: async ({ version, changes, heartbeat }) => {
      let rows = 0;
      for await (const chunk of changes) {
        rows += chunk.length;
        if (failures-- > 0) throw new Error('broken off while applying');
      }
      await heartbeat({ rows });
      return async () => (applied.push(version), rows);
    },
  });
  const jobs = new JobRunner({ dataSource: world.consumer });
  lander.registerJobs(jobs);
  jobs.start();
  const receipts = consumeShareReceipts({
    dataSource: world.giver, kafka, keys: world.keys.node, group: 'department-node.share-receipts', consumers: ['medical-insurance'], lists: [LIST],
  });
  const relays = [world.giver, world.consumer].map((dataSource) => new OutboxRelay({ dataSource, kafka }));
  relays.forEach((relay) => relay.start());
  closing.push(lander.consume(), jobs, receipts, ...relays);
  for (const rows of [changeRows(5_000, 'one'), changeRows(300, 'two', 'changed')]) {
    const share = shareOf(rows);
    await world.publisher.prepare(share);
    await inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) =>
      world.publisher.publish(manager, share.versionId, { recipients: ['medical-insurance'], officerPost: 'p1', approverPosts: ['p2'] }),
    );
  }
  const asGiver = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> => inTransaction(world.giver, systemActorFor('civil-affairs'), work);
  await until(async () => (await asGiver((manager) => receiptsOf(manager, LIST, 2))).length > 0, 60_000);
  expect(applied).toEqual([1, 2]);
  const [first, second] = await asGiver(async (manager) => [await receiptsOf(manager, LIST, 1), await receiptsOf(manager, LIST, 2)]);
  expect(first).toMatchObject([{ status: 'applied', rowsApplied: 5_000, consumer: 'medical-insurance', reasonCode: null }]);
  expect(second).toMatchObject([{ status: 'applied', rowsApplied: 300 }]);
  expect(await outboxDepth(world.giver)).toEqual({ waiting: 0, oldestSeconds: null });
  const unsent = await asGiver((manager) => manager.query('select 1 from share_chunk where sent_at is null'));
  expect(unsent).toEqual([]);
  expect(await lander.versions(world.consumer.manager, { list: LIST })).toMatchObject([{ version: 2, state: 'applied', rowsApplied: 300 }, { version: 1, state: 'applied', chunksExpected: 64, chunksLanded: 64 }]);
  for (const { key, value } of await broker.readAll(broker.prefix + topicOfList)) {
    expect(key).toMatch(/^(\d{1,2}|manifest)$/);
    expect(value!.includes('某1')).toBe(false);
  }
});
