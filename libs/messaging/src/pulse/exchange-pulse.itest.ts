import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ExchangePulse, shareTopic } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { createDataSource, foundationMigrations } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { connectKafka } from '../kafka/kafkajs-port.js';
import { shareConsumerMigrations } from '../share/migrations.js';
import { exchangePulse } from './exchange-pulse.js';

let dir: string;
let keys: Keys;
let database: TestDatabase;
let bare: TestDatabase;
let app: DataSource;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-pulse-'));
  await generateDemoKeys(dir);
  keys = await loadKeys(dir, 'medical-insurance');
  database = await testDatabase([...foundationMigrations, ...shareConsumerMigrations]);
  bare = await testDatabase(foundationMigrations);
  app = await createDataSource({ url: database.url }).initialize();
});
afterAll(async () => {
  await app.destroy();
  await Promise.all([database.drop(), bare.drop(), rm(dir, { recursive: true })]);
});

/** Nobody listens there: a pulse is taken all the same. */
const away = (): ReturnType<typeof connectKafka> => connectKafka({ brokers: ['127.0.0.1:1'], clientId: 'pulse-test' });

test('says what waits, what has come and is not applied, what it gives and reads, while the broker is away', async () => {
  const kafka = away();
  const consumer = kafka.consume({ groupId: 'medical-insurance.shares', topics: [shareTopic('deaths')], handle: async () => {} });
  await app.query(`insert into outbox (destination, topic, key, created_at) values ('kafka', 't', 'k', '2026-01-05T00:00:00Z'), ('kafka', 't', 'k', '2026-01-06T00:00:00Z')`);
  await app.query(`insert into landed_version (list, version, department, state, reason_code, chunks_landed, chunks_expected)
                   values ('deaths', 1, 'civil-affairs', 'applied', null, 2, 2), ('deaths', 3, 'civil-affairs', 'stuck', 'SHARE.GAP', 2, 2)`);
  await app.query(`insert into job (kind, subject_id, state) values ('a', '1', 'failed'), ('a', '2', 'failed'), ('a', '2', 'done'), ('a', '3', 'queued')`);
  const pulse = ExchangePulse.parse(await exchangePulse({ service: 'medical-insurance', dataSource: app, kafka, keys }));
  expect(pulse).toMatchObject({
    service: 'medical-insurance', sending: { waiting: 2, oldestAt: '2026-01-05T00:00:00.000Z' }, groups: [{ groupId: 'medical-insurance.shares', topics: [shareTopic('deaths')] }],
    landing: [{ list: 'deaths', version: 3, state: 'stuck', reasonCode: 'SHARE.GAP', chunksLanded: 2, chunksExpected: 2 }], jobs: { waiting: 1, failed: 1 },
  });
  expect(pulse.contracts).toContainEqual({ list: 'deaths', version: '1', role: 'reads' });
  expect(pulse.contracts).toContainEqual({ list: 'persons-to-collect', version: '1', role: 'gives' });
  expect(pulse.keys.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['sign', 'wrap', 'seal']));
  await consumer.stop();
  expect((await exchangePulse({ service: 'medical-insurance', dataSource: app, kafka, keys })).groups).toEqual([]);
  await kafka.close();
});

test('of a service that lands no shares names none', async () => {
  const source = await createDataSource({ url: bare.url }).initialize();
  const kafka = away();
  const more = async () => ({ landing: [] });
  expect(await exchangePulse({ service: 'gateway', dataSource: source, kafka, keys, more })).toMatchObject({ groups: [], landing: [], sending: { waiting: 0, oldestAt: null }, jobs: { waiting: 0, failed: 0, oldestWaitingAt: null } });
  await kafka.close();
  await source.destroy();
});
