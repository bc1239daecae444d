import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foundationMigrations, createDataSource } from '@lianban/persistence';
import { testDatabase, testKafka } from '@lianban/testing';
import fc from 'fast-check';
import { z } from 'zod';
import { connectKafka } from '../kafka/kafkajs-port.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { until } from '../until.cases.js';
import { consumeWithInbox } from './consume-with-inbox.js';
import { inboxWorld, message, note, noted, type InboxWorld } from './inbox-world.cases.js';
import { parseJson } from './parse-json.js';

const Fact = z.object({ n: z.int(), tags: z.record(z.string(), z.number()).optional() });
let world: InboxWorld;

beforeAll(async () => {
  world = await inboxWorld();
});
afterAll(() => world.close());

/** Anything a stranger may put on a topic. */
const wild = fc.record({
  value: fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 200 }).map(Buffer.from), fc.json().map((text) => Buffer.from(text)), fc.constant(Buffer.from('{"n":1,"tags":{"360299199001010011":"x"}}'))),
  key: fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('\u0000'), fc.constant('键'.repeat(5_000))),
  headers: fc.dictionary(fc.constantFrom('message-id', 'type', 'list', 'version', 'replay-letter', 'replay-consumer'), fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\u0000'), fc.constant('x'.repeat(9_000)), fc.constant('trial.wild')), { noNullPrototype: true }),
});

describe('a poison message', () => {
  test('whatever it is, it is buried, answered or taken, and the good ones around it are taken', async () => {
    let n = 0;
    const take = world.consumerOf('trial.wild', async (manager, given) => {
      const fact = parseJson(given, Fact);
      if (fact.tags) throw new Error('Connection terminated');
      await note(manager, fact.n);
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { minLength: 1, maxLength: 4 }), async (poison) => {
        const [before, after] = [++n + 1_000, ++n + 1_000];
        await take([message(`{"n":${before}}`), ...poison.map((one) => message(one.value, { ...one })), message(`{"n":${after}}`)]);
        expect(await noted(world.app)).toEqual(expect.arrayContaining([String(before), String(after)]));
        const { letters } = await world.sent();
        for (const letter of letters) expect(JSON.stringify(letter)).not.toMatch(/360299199001010011/);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('a fault of the database that repeats the message is not taken for a lost database', async () => {
    const take = world.consumerOf('trial.uuid', async (manager) => {
      await manager.query('select $1::uuid', ['Connection terminated']);
    });
    await take([message('{}')]);
    expect((await world.sent()).letters).toMatchObject([{ reasonCode: '22P02', tries: 3 }]);
  });

  test('of 2 MB, of no JSON, of none at all: each leaves a letter, and the lag goes back to nothing', async () => {
    const database = await testDatabase(foundationMigrations);
    const broker = await testKafka();
    const app = await createDataSource({ url: database.url }).initialize();
    const kafka = connectKafka({ brokers: broker.brokers, clientId: 'poison-test', prefix: broker.prefix });
    const configEntries = [{ name: 'max.message.bytes', value: String(4 * 1024 * 1024) }];
    await broker.createTopics(['poison', 'poison.dlq'].map((name) => ({ topic: broker.prefix + name, numPartitions: 1, configEntries })));
    const relay = new OutboxRelay({ dataSource: app, kafka });
    relay.start();
    const consumer = consumeWithInbox({ dataSource: app, kafka, consumer: 'trial.poison', topics: ['poison'], handle: async (manager, given) => note(manager, parseJson(given, Fact).n) });
    const bodies = ['{"n":1}', 'x'.repeat(2_000_000), '{"n":"two"}', null, '{"n":2,', '{"n":3}'];
    await kafka.produce(bodies.map((body, at) => ({ topic: 'poison', key: 'k', headers: { 'message-id': `p${at}` }, value: body === null ? null : Buffer.from(body) })));
    await until(async () => (await broker.readAll(`${broker.prefix}poison.dlq`)).length === 4, 60_000);
    await until(async () => (await kafka.lag('trial.poison', ['poison']))['poison'] === 0);
    expect((await broker.readAll(`${broker.prefix}poison.dlq`)).map(({ headers }) => headers['reason-code'])).toEqual(['MESSAGE.UNREADABLE', 'MESSAGE.SHAPE:n', 'MESSAGE.UNREADABLE', 'MESSAGE.UNREADABLE']);
    expect(await noted(app)).toEqual(['1', '3']);
    await consumer.stop();
    await relay.stop();
    await kafka.close();
    await Promise.all([app.destroy(), broker.stop()]);
    await database.drop();
  }, 120_000);
});
