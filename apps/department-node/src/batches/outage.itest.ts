import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SendingAnswer, shareTopic } from '@lianban/contracts';
import { connectKafka, OutboxRelay, type KafkaPort } from '@lianban/messaging';
import { brokerDoor, testKafka, type BrokerDoor, type TestKafka } from '@lianban/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { csv, people } from '../fixtures/files.cases.js';
import { openTestNode, published, type TestNode } from '../fixtures/node.cases.js';

const topic = shareTopic('low-income-persons');
let t: TestNode;
let broker: TestKafka;
let door: BrokerDoor;
let kafka: KafkaPort;
let relay: OutboxRelay;
beforeAll(async () => {
  [t, broker] = await Promise.all([openTestNode(), testKafka()]);
  await broker.createTopics([{ topic: broker.prefix + topic, numPartitions: 4 }]);
  door = await brokerDoor(broker.brokers[0]!);
  kafka = connectKafka({ brokers: [door.address], clientId: 'outage', prefix: broker.prefix });
  relay = new OutboxRelay({ dataSource: t.node.dataSource, kafka });
  relay.start();
});
afterAll(async () => {
  await relay?.stop();
  await kafka?.close();
  await door?.shut();
  await Promise.all([t?.close(), broker?.stop()]);
});

const sending = async (): Promise<SendingAnswer> => SendingAnswer.parse((await t.call('sending', 'civil-officer')).body);
const versions = async (): Promise<number[]> => (await broker.readAll(broker.prefix + topic)).filter(({ headers }) => headers['type'] === 'share-chunk.v1').map(({ headers }) => Number(headers['version']));

describe('while Kafka is away', () => {
  test('a list is received, checked, approved and published all the same; what is to be sent waits and is told', async () => {
    expect((await sending()).waiting).toBe(0);
    const first = await published(t, csv(...people(1, 10)));
    expect(first).toMatchObject({ state: 'published', version: 1, sending: { sent: 0 } });
    const one = await sending();
    expect(one.waiting).toBeGreaterThan(0);
    await published(t, csv(...people(1, 10), ...people(20, 30)), { period: '2026-11' }, { reason: '核对过' });
    const two = await sending();
    expect(two.waiting).toBeGreaterThan(one.waiting);
    expect(two.oldestAt).toBe(one.oldestAt);
    expect(Date.parse(two.at) - Date.parse(two.oldestAt!)).toBeGreaterThan(0);
  });

  test('the node stays ready', async () => {
    const url = new URL((await t.ask('sending', 'civil-officer')).url);
    const ready = await fetch(new URL('/health/ready', url));
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'up', checks: { database: 'up', migrations: 'up' } }]);
  });

  test('when it is back everything goes out by itself, in order, each once', async () => {
    expect(await versions()).toEqual([]);
    await door.open();
    for (let tries = 0; (await sending()).waiting > 0; tries++) {
      expect(tries).toBeLessThan(300);
      await pause(200);
    }
    expect(await sending()).toMatchObject({ waiting: 0, oldestAt: null });
    const messages = await broker.readAll(broker.prefix + topic);
    expect(new Set(messages.map(({ headers }) => headers['message-id'])).size).toBe(messages.length);
    const manifests = messages.filter(({ key }) => key === 'manifest').map(({ value }) => (JSON.parse(value!.toString()) as { version: number }).version);
    expect(manifests).toEqual([1, 2]);
    for (const bucket of new Set(messages.map(({ key }) => key))) {
      const ofBucket = messages.filter(({ key, headers }) => key === bucket && headers['version']).map(({ headers }) => Number(headers['version']));
      expect(ofBucket).toEqual(ofBucket.toSorted((a, b) => a - b));
    }
    const { body } = await t.call('batches?state=published', 'civil-officer');
    for (const { id } of body.items) {
      const { sending: sent } = (await t.call(`batches/${id}`, 'civil-officer')).body;
      expect(sent.sent).toBe(sent.chunks);
    }
  });
});
