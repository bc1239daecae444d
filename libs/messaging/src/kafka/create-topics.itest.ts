import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { topicConfig, type TopicSpec } from '@lianban/contracts';
import { testKafka, type TestKafka } from '@lianban/testing';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { createTopics } from './create-topics.js';

const share: TopicSpec = { name: 'share.x.v1', partitions: 2, cleanup: 'delete', keptDays: 400, owner: 'x', key: 'k', consumers: [] };
const steps: TopicSpec = { name: 'steps.x.v1', partitions: 2, cleanup: 'compact', owner: 'x', key: 'k', consumers: [] };

let broker: TestKafka;
let admin: Admin;
beforeAll(async () => {
  broker = await testKafka();
  admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
});
afterAll(async () => {
  await admin.deleteTopics({ topics: [share, steps].map(({ name }) => broker.prefix + name) });
  await admin.disconnect();
  await broker.stop();
});

const make = (...specs: TopicSpec[]) => createTopics(broker.brokers, specs, { prefix: broker.prefix });
async function configOf(spec: TopicSpec): Promise<Record<string, string>> {
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: 2, name: broker.prefix + spec.name, configNames: Object.keys(topicConfig(spec)) }] });
  return Object.fromEntries(resources[0]!.configEntries.map(({ configName, configValue }) => [configName, configValue]));
}

test('a topic is made with all that is declared, and made once', async () => {
  expect(await make(share, steps)).toEqual({ created: [share.name, steps.name], altered: [], otherPartitions: [] });
  expect(await configOf(share)).toEqual({ 'cleanup.policy': 'delete', 'retention.ms': String(400 * 86_400_000), 'segment.ms': String(7 * 86_400_000) });
  expect(await configOf(steps)).toEqual(topicConfig(steps));
  expect(await make(share, steps)).toEqual({ created: [], altered: [], otherPartitions: [] });
});

test('what drifted is put right', async () => {
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: 2, name: broker.prefix + share.name, configEntries: [{ name: 'retention.ms', value: '1000' }, { name: 'cleanup.policy', value: 'compact' }] }] });
  expect(await make(share, steps)).toEqual({ created: [], altered: [share.name], otherPartitions: [] });
  expect(await configOf(share)).toEqual(topicConfig(share));
});

test('another number of partitions is told, not changed: the order of keys hangs on it', async () => {
  expect((await make({ ...share, partitions: 6 })).otherPartitions).toEqual([{ name: share.name, declared: 6, actual: 2 }]);
});
