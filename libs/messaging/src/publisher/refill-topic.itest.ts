import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TopicSpec } from '@lianban/contracts';
import { canonicalJson, sha256Hex } from '@lianban/crypto';
import { inTransaction, JobRunner, systemActor, systemActorFor } from '@lianban/persistence';
import { testKafka, type TestKafka } from '@lianban/testing';
import { Kafka, logLevel } from 'kafkajs';
import type { DataSource } from 'typeorm';
import { createTopics } from '../kafka/create-topics.js';
import { connectKafka } from '../kafka/kafkajs-port.js';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { ShareLander } from '../lander/share-lander.js';
import { outboxDepth } from '../outbox/outbox-depth.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { changeRows, LIST, shareOf, shareWorld, topicOfList, type ShareWorld } from '../share/share-world.cases.js';
import { until } from '../until.cases.js';
import { refillTopic } from './refill-topic.js';

let world: ShareWorld;
let broker: TestKafka;
let kafka: KafkaPort;
let lander: ShareLander;
let jobs: JobRunner;
let consuming: RunningConsumer;
let relay: OutboxRelay;
const applied: number[] = [];

beforeAll(async () => {
  world = await shareWorld();
  broker = await testKafka();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'refill-test', prefix: broker.prefix });
  await makeTopic();
  lander = new ShareLander({
    dataSource: world.consumer, kafka, keys: world.keys.insurance, consumer: 'medical-insurance', lists: [LIST],
    onVersion: async ({ version, changes }) => {
      let rows = 0;
      for await (const chunk of changes) rows += chunk.length;
      return async () => (applied.push(version), rows);
    },
  });
  jobs = new JobRunner({ dataSource: world.consumer });
  lander.registerJobs(jobs);
  jobs.start();
  consuming = lander.consume();
  relay = new OutboxRelay({ dataSource: world.giver, kafka });
  relay.start();
  for (const rows of [changeRows(600, 'one'), changeRows(80, 'two', 'changed'), changeRows(30, 'one', 'left')]) {
    const share = shareOf(rows);
    await world.publisher.prepare(share);
    await inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => world.publisher.publish(manager, share.versionId, { recipients: ['medical-insurance'], officerPost: 'p1', approverPosts: ['p2'] }));
  }
  await until(() => applied.length === 3, 60_000);
  await until(async () => (await outboxDepth(world.giver)).waiting === 0);
});
afterAll(async () => {
  await consuming?.stop();
  await Promise.all([jobs?.stop(), relay?.stop()]);
  await kafka?.close();
  await world?.close();
  await broker?.stop();
});

const makeTopic = (): Promise<void> => broker.createTopics([topicOfList, `${topicOfList}.dlq`].map((topic) => ({ topic: broker.prefix + topic, numPartitions: 2 })));

async function loseTopic(): Promise<void> {
  const admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [broker.prefix + topicOfList, `${broker.prefix}${topicOfList}.dlq`] });
  await until(async () => !(await admin.listTopics()).includes(broker.prefix + topicOfList));
  await admin.disconnect();
}

/** What lies on the topic, key by key in order: of each message its content. */
async function topicHash(): Promise<{ messages: number; hash: string }> {
  const messages = await broker.readAll(broker.prefix + topicOfList);
  const byKey = Object.groupBy(messages, ({ key }) => key ?? '');
  return { messages: messages.length, hash: sha256Hex(canonicalJson(Object.fromEntries(Object.entries(byKey).map(([key, of]) => [key, of!.map(({ value }) => sha256Hex(value!))])))) };
}

async function tableHash(dataSource: DataSource, sql: string): Promise<string> {
  const rows = await inTransaction(dataSource, systemActor, (manager) => manager.query<unknown[]>(sql));
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(rows))));
}
const landed = `select list, version, state, manifest_sha256, chunks_expected, chunks_landed, rows_applied, applied_at from landed_version order by version`;

test('a topic that was lost is filled again as it was, and its consumer takes nothing twice', async () => {
  const before = { topic: await topicHash(), landed: await tableHash(world.consumer, landed) };
  await consuming.stop();
  await loseTopic();
  const named = (name: string): TopicSpec => ({ name, partitions: 2, cleanup: 'delete', owner: 'civil-affairs', key: 'bucket', consumers: [] });
  await createTopics(broker.brokers, [named(topicOfList), named(`${topicOfList}.dlq`)], { prefix: broker.prefix });
  await until(() => topicHash().then(({ messages }) => messages === 0, () => false));
  expect(await inTransaction(world.giver, systemActor, (manager) => refillTopic(manager, LIST))).toEqual({ sent: [1, 2, 3], purged: [] });
  await until(async () => (await outboxDepth(world.giver)).waiting === 0, 60_000);
  expect(await topicHash()).toEqual(before.topic);
  consuming = lander.consume();
  await until(async () => Object.values(await kafka.lag('medical-insurance.shares', [topicOfList]))[0] === 0, 60_000);
  expect(applied).toEqual([1, 2, 3]);
  expect(await tableHash(world.consumer, landed)).toBe(before.landed);
});

test('what was purged after its time cannot be sent, and is named', async () => {
  await inTransaction(world.giver, systemActor, (manager) => manager.query('update share_version set purged_at = now() where number = 1'));
  expect(await inTransaction(world.giver, systemActor, (manager) => refillTopic(manager, LIST))).toEqual({ sent: [2, 3], purged: [1] });
});
