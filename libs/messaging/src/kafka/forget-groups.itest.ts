import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testKafka, type TestKafka } from '@lianban/testing';
import { until } from '../until.cases.js';
import { forgetGroups } from './forget-groups.js';
import { connectKafka } from './kafkajs-port.js';
import type { KafkaPort, RunningConsumer } from './kafka-port.js';

let broker: TestKafka;
let kafka: KafkaPort;
beforeAll(async () => {
  broker = await testKafka();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'forget', prefix: broker.prefix });
  await broker.createTopics([{ topic: `${broker.prefix}t`, numPartitions: 1 }]);
  await kafka.produce([1, 2, 3].map((n) => ({ topic: 't', key: 'k', headers: {}, value: Buffer.from(String(n)) })));
});
afterAll(async () => {
  await kafka.close();
  await broker.stop();
});

const heard: string[] = [];
const consume = (groupId: string): RunningConsumer => kafka.consume({ groupId, topics: ['t'], handle: async ({ messages }) => void heard.push(...messages.map(({ value }) => String(value))) });
const forget = (): Promise<string[]> => forgetGroups(broker.brokers, (group) => group.startsWith('node.'), broker.prefix);

test('a group whose members have gone begins at the beginning again; one at work is not touched', async () => {
  const working = consume('node.one');
  await until(() => heard.length === 3, 60_000);
  await expect(forget()).rejects.toThrow();
  await working.stop();
  await until(() => forget().then((groups) => groups.length === 1, () => false), 30_000);
  heard.length = 0;
  const again = consume('node.one');
  await until(() => heard.length === 3, 60_000);
  await again.stop();
  expect(heard).toEqual(['1', '2', '3']);
});
