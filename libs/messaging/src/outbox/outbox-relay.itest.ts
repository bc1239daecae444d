import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource, foundationMigrations } from '@lianban/persistence';
import { testDatabase, testKafka, type TestDatabase, type TestKafka } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { consumeWithInbox } from '../inbox/consume-with-inbox.js';
import type { KafkaPort } from '../kafka/kafka-port.js';
import { connectKafka } from '../kafka/kafkajs-port.js';
import { until } from '../until.cases.js';
import { appendOutbox } from './append-outbox.js';
import { outboxDepth } from './outbox-depth.js';
import type { KafkaOutboxEntry, WorkflowOutboxEntry } from './outbox-entry.js';
import { OutboxRelay, type OutboxRelaySettings } from './outbox-relay.js';

let database: TestDatabase;
let broker: TestKafka;
let app: DataSource;
let kafka: KafkaPort;
const relays: OutboxRelay[] = [];

const relay = (over: Partial<OutboxRelaySettings> = {}): OutboxRelay => {
  const one = new OutboxRelay({ dataSource: app, kafka, ...over });
  relays.push(one);
  one.start();
  return one;
};
const entry = (topic: string, key: string, value: unknown): KafkaOutboxEntry => ({ destination: 'kafka', topic, key, value });
const empty = async (): Promise<boolean> => (await outboxDepth(app)).waiting === 0;
const valuesOf = async (topic: string): Promise<{ key: string | null; value: { n: number } }[]> =>
  (await broker.readAll(broker.prefix + topic)).map(({ key, value }) => ({ key, value: JSON.parse(value!.toString()) as { n: number } }));

beforeAll(async () => {
  database = await testDatabase(foundationMigrations);
  broker = await testKafka();
  app = await createDataSource({ url: database.url }).initialize();
  kafka = connectKafka({ brokers: broker.brokers, clientId: 'relay-test', prefix: broker.prefix });
  await broker.createTopics(['steps', 'crash', 'restart', 'good'].map((name) => ({ topic: broker.prefix + name, numPartitions: 4 })));
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((one) => one.stop()));
  await app.query('delete from outbox');
});
afterAll(async () => {
  await kafka.close();
  await Promise.all([app.destroy(), broker.stop()]);
  await database.drop();
});

describe('the relay', () => {
  test('sends what was committed, in order per key, and nothing of what was rolled back', async () => {
    relay();
    relay();
    for (let n = 0; n < 1_200; n += 100) {
      await app.transaction((manager) => appendOutbox(manager, ...Array.from({ length: 100 }, (_, i) => entry('steps', `k${(n + i) % 7}`, { n: n + i }))));
    }
    await app.transaction(async (manager) => {
      await appendOutbox(manager, entry('steps', 'k0', { n: -1 }));
      throw new Error('rolled back');
    }).catch(() => {});
    await until(empty);
    const sent = await valuesOf('steps');
    expect(sent.map(({ value }) => value.n).sort((a, b) => a - b)).toEqual(Array.from({ length: 1_200 }, (_, n) => n));
    for (let k = 0; k < 7; k++) {
      const ofKey = sent.filter(({ key }) => key === `k${k}`).map(({ value }) => value.n);
      expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
    }
  });

  test('killed between acknowledgement and deletion sends twice; the effect happens once', async () => {
    await app.query('create table if not exists effect (n int)').catch(() => {});
    let crashes = 2;
    const crashing: KafkaPort = {
      ...kafka,
      produce: async (messages) => {
        await kafka.produce(messages);
        if (crashes-- > 0) throw new Error('killed after the acknowledgement');
      },
    };
    relay({ kafka: crashing });
    const effects: number[] = [];
    const consumer = consumeWithInbox({
      dataSource: app, kafka, consumer: 'crash-consumer', topics: ['crash'],
      handle: async (_manager, message) => void effects.push((JSON.parse(message.value!.toString()) as { n: number }).n),
    });
    await app.transaction((manager) => appendOutbox(manager, ...Array.from({ length: 50 }, (_, n) => entry('crash', 'k', { n }))));
    await until(empty);
    expect(await valuesOf('crash')).toHaveLength(150);
    await until(async () => Object.values(await kafka.lag('crash-consumer', ['crash']))[0] === 0);
    await consumer.stop();
    expect(effects).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  test('goes on after its connection was killed, and so does the next relay', async () => {
    relay();
    const admin = await createDataSource({ url: database.adminUrl }).initialize();
    for (let n = 0; n < 10; n++) {
      await app.transaction((manager) => appendOutbox(manager, entry('restart', 'k', { n })));
      if (n % 3 === 0) await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox-relay' and datname = current_database()`);
      if (n === 5) {
        await relays.pop()!.stop();
        relay();
      }
    }
    await until(empty);
    expect([...new Set((await valuesOf('restart')).map(({ value }) => value.n))]).toEqual(Array.from({ length: 10 }, (_, n) => n));
    await admin.destroy();
  });

  test('a topic that is refused holds up no other', async () => {
    relay();
    await app.transaction((manager) => appendOutbox(manager, entry('absent', 'k', { n: 0 }), entry('good', 'k', { n: 1 }), entry('absent', 'k', { n: 2 }), entry('good', 'k', { n: 3 })));
    await until(async () => (await outboxDepth(app)).waiting === 2, 60_000);
    expect((await valuesOf('good')).map(({ value }) => value.n)).toEqual([1, 3]);
  });

  test('without a broker the rows stay and are counted', async () => {
    const nowhere = connectKafka({ brokers: ['127.0.0.1:1'], clientId: 'nowhere' });
    const errors: unknown[] = [];
    relay({ kafka: nowhere, onError: (error) => errors.push(error) });
    await app.transaction((manager) => appendOutbox(manager, entry('steps', 'k', { n: 1 })));
    await until(() => errors.length > 0, 60_000);
    expect(await outboxDepth(app)).toMatchObject({ waiting: 1, oldestSeconds: expect.any(Number) });
    await nowhere.close();
  });

  test('tells each workflow once per batch; one that fails is told later, the others at once', async () => {
    const told: string[] = [];
    let failing = true;
    const workflow = (workflowId: string): WorkflowOutboxEntry => ({ destination: 'workflow', workflowType: 'w', workflowId, taskQueue: 'q', args: [{ caseId: workflowId }] });
    await app.transaction((manager) => appendOutbox(manager, workflow('a'), workflow('b'), workflow('a'), workflow('bad')));
    relay({
      startWorkflow: async ({ workflowId, args }) => {
        if (workflowId === 'bad' && failing) throw new Error('refused');
        expect(args).toEqual([{ caseId: workflowId }]);
        told.push(workflowId);
      },
    });
    await until(async () => (await outboxDepth(app)).waiting === 1);
    expect(told.sort()).toEqual(['a', 'b']);
    failing = false;
    await until(empty);
    expect(told).toContain('bad');
  });
});
