import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testKafka, type TestKafka } from '@lianban/testing';
import { until } from '../until.cases.js';
import { BrokerWatch } from './broker-watch.js';
import type { KafkaPort } from './kafka-port.js';
import { connectKafka } from './kafkajs-port.js';

let server: TestKafka;
let kafka: KafkaPort;
let watch: BrokerWatch;
beforeAll(async () => {
  server = await testKafka();
  await server.createTopics([{ topic: `${server.prefix}watched`, numPartitions: 3, configEntries: [{ name: 'retention.ms', value: '86400000' }] }]);
  const settings = { brokers: server.brokers, clientId: 'watch-test', prefix: server.prefix };
  kafka = connectKafka(settings);
  watch = new BrokerWatch(settings);
});
afterAll(async () => {
  await watch.close();
  await kafka.close();
  await server.stop();
});

const send = (n: number): Promise<void> => kafka.produce(Array.from({ length: n }, (_, key) => ({ topic: 'watched', key: String(key), headers: {}, value: Buffer.from('{}') })));
const asked = [{ groupId: 'watchers', topics: ['watched', 'never-made'] }];

test('says how far a group is, over all partitions, and leaves out a topic that the broker does not have', async () => {
  await send(10);
  expect(await watch.offsets(asked)).toEqual([{ groupId: 'watchers', topic: 'watched', end: 10, committed: 0 }]);
  let taken = 0;
  const consumer = kafka.consume({ groupId: 'watchers', topics: ['watched'], waitMs: 2_000, handle: async ({ messages }) => void (taken += messages.length) });
  expect(kafka.consuming()).toEqual([{ groupId: 'watchers', topics: ['watched'] }]);
  await until(() => taken === 10);
  await until(async () => (await watch.offsets(asked))[0]!.committed === 10);
  await consumer.stop();
  expect(kafka.consuming()).toEqual([]);
  await send(4);
  expect(await watch.offsets(asked)).toEqual([{ groupId: 'watchers', topic: 'watched', end: 14, committed: 10 }]);
});

test('says how a topic is kept', async () => {
  expect(await watch.describe(['watched', 'never-made'])).toEqual([{ name: 'watched', partitions: 3, cleanup: 'delete', retentionMs: 86_400_000, messages: 14 }]);
});

test('gives up within seconds where nobody listens, and asks anew the next time', async () => {
  const nobody = new BrokerWatch({ brokers: ['127.0.0.1:1'], clientId: 'watch-test' });
  for (let time = 0; time < 2; time += 1) {
    const began = performance.now();
    await expect(nobody.offsets(asked)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(10_000);
  }
  await nobody.close();
});
