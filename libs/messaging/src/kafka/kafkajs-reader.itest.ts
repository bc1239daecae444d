import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testKafka, type TestKafka } from '@lianban/testing';
import type { KafkaPort } from './kafka-port.js';
import type { KafkaReading } from './kafka-reading.js';
import { connectKafka } from './kafkajs-port.js';

let broker: TestKafka;
let kafka: KafkaPort & KafkaReading;

beforeAll(async () => {
  broker = await testKafka();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'reader-test', prefix: broker.prefix });
  await broker.createTopics([{ topic: `${broker.prefix}kept`, numPartitions: 2 }, { topic: `${broker.prefix}empty`, numPartitions: 1 }]);
  for (let n = 0; n < 10_000; n += 1_000) {
    await kafka.produce(Array.from({ length: 1_000 }, (_, i) => ({ topic: 'kept', key: `k${(n + i) % 5}`, headers: { 'message-id': `m${n + i}` }, value: Buffer.from(String(n + i)) })));
  }
});
afterAll(async () => {
  await kafka.close();
  await broker.stop();
});

describe('reading single messages', () => {
  test('finds each wanted one, near and far, whole with its headers', async () => {
    const kept = (await kafka.kept('kept')).sort((a, b) => a.partition - b.partition);
    const places = kept.flatMap(({ partition, high }) => [...new Set([0, 1, 2, 700, Number(high) - 1])].map((offset) => ({ partition, offset: String(offset) })));
    const found = await kafka.read('kept', places);
    expect(found.map(({ partition, offset }) => ({ partition, offset }))).toEqual(places);
    for (const { topic, headers, value } of found) expect([topic, headers['message-id']]).toEqual(['kept', `m${value!.toString()}`]);
  });

  test('leaves out what is not there, and knows no other topic', async () => {
    expect(await kafka.read('kept', [{ partition: 0, offset: '99999999' }, { partition: 7, offset: '0' }, { partition: 0, offset: '3' }])).toHaveLength(1);
    expect(await kafka.read('empty', [{ partition: 0, offset: '0' }])).toEqual([]);
    expect(await kafka.read('absent', [{ partition: 0, offset: '0' }])).toEqual([]);
    expect(await kafka.kept('absent')).toEqual([]);
  });
});
