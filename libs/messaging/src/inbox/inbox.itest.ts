import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource, foundationMigrations } from '@lianban/persistence';
import { testDatabase, testKafka, type TestDatabase, type TestKafka } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { KafkaPort } from '../kafka/kafka-port.js';
import { connectKafka } from '../kafka/kafkajs-port.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { until } from '../until.cases.js';
import { consumeWithInbox } from './consume-with-inbox.js';
import { parseJson } from './parse-json.js';

const Fact = z.object({ n: z.int(), name: z.string() });
let database: TestDatabase;
let broker: TestKafka;
let app: DataSource;
let kafka: KafkaPort;
let relay: OutboxRelay;

beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  broker = await testKafka();
  app = await createDataSource({ url: database.url }).initialize();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'inbox-test', prefix: broker.prefix });
  await broker.createTopics(['facts', 'facts.dlq', 'late'].map((name) => ({ topic: broker.prefix + name, numPartitions: 1 })));
  relay = new OutboxRelay({ dataSource: app, kafka });
  relay.start();
});
afterAll(async () => {
  await relay.stop();
  await kafka.close();
  await Promise.all([app.destroy(), broker.stop()]);
  await database.drop();
});

const send = (topic: string, id: string, value: string): Promise<void> =>
  kafka.produce([{ topic, key: 'k', headers: { 'message-id': id }, value: Buffer.from(value) }]);

describe('a consumer with an inbox', () => {
  test('takes each message once and buries what it cannot take, without its content', async () => {
    const taken: number[] = [];
    let tries = 0;
    const consumer = consumeWithInbox({
      dataSource: app, kafka, consumer: 'facts-consumer', topics: ['facts'],
      handle: async (manager, message) => {
        const { n } = parseJson(message, Fact);
        if (n === 13) {
          tries += 1;
          throw Object.assign(new Error('张三 360299199001010011'), { code: 'FACT.IMPOSSIBLE' });
        }
        await manager.query('insert into business_clock (offset_seconds) values (0) on conflict do nothing');
        taken.push(n);
      },
    });
    for (const n of [1, 2, 1, 13, 3]) await send('facts', `m${n}`, JSON.stringify({ n, name: '张三' }));
    await send('facts', 'broken', '{"n": 1, "name": "张三"');
    await send('facts', 'shape', '{"n": "张三"}');
    await send('facts', 'm4', JSON.stringify({ n: 4, name: '张三' }));
    await until(() => taken.includes(4));
    await until(async () => (await kafka.lag('facts-consumer', ['facts']))['facts'] === 0);
    await consumer.stop();
    expect([...new Set(taken)]).toEqual([1, 2, 3, 4]);
    expect((await app.query<unknown[]>(`select message_id from inbox where consumer = 'facts-consumer'`))).toHaveLength(7);
    expect(tries).toBeGreaterThanOrEqual(3);
    await until(async () => (await broker.readAll(`${broker.prefix}facts.dlq`)).length === 3);
    const letters = await broker.readAll(`${broker.prefix}facts.dlq`);
    expect(letters.map(({ headers }) => headers['reason-code']).sort()).toEqual(['FACT.IMPOSSIBLE', 'MESSAGE.SHAPE:n', 'MESSAGE.UNREADABLE']);
    for (const letter of letters) expect(letter.value!.toString()).not.toMatch(/张三|360299/);
    expect(await kafka.lag('facts-consumer', ['facts'])).toEqual({ facts: 0 });
  });

  test('waits for a database that is away instead of burying', async () => {
    let away = true;
    const taken: string[] = [];
    const consumer = consumeWithInbox({
      dataSource: app, kafka, consumer: 'late-consumer', topics: ['late'],
      handle: async (_manager, message) => {
        if (away) throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
        taken.push(message.headers['message-id']!);
      },
    });
    await send('late', 'l1', '{}');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    away = false;
    await until(() => taken.length === 1);
    await consumer.stop();
    expect(taken).toEqual(['l1']);
  });
});
