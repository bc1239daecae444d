import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dlqTopic, LetterReceipt, letterReceiptTopic, replayHeaders, stepsTopic, topics, type StepMessage } from '@lianban/contracts';
import { connectKafka, createTopics, OutboxRelay, type KafkaPort, type OutgoingMessage } from '@lianban/messaging';
import { createDataSource, runMigrations } from '@lianban/persistence';
import { requiredEnv, testDatabase, testKafka, type TestDatabase, type TestKafka } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { supervisionMigrations } from '../migrations/index.js';
import { stepMessage } from '../testing.cases.js';
import { ProjectionService } from './projection.service.js';
import { projectionHash, rebuildProjection } from './rebuild.js';

const topic = stepsTopic('medical-insurance');
const STEPS = 400;

let database: TestDatabase;
let dataSource: DataSource;
let broker: TestKafka;
let kafka: KafkaPort;
let projection: ProjectionService;
let relay: OutboxRelay;

beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, supervisionMigrations, { appRole: decodeURIComponent(new URL(database.url).username) });
  dataSource = createDataSource({ url: database.url });
  await dataSource.initialize();
  broker = await testKafka();
  const brokers = requiredEnv('TEST_KAFKA_BROKERS').split(',');
  await createTopics(brokers, topics.filter(({ owner, name }) => name.startsWith(stepsTopic(owner)) || name.startsWith(letterReceiptTopic('supervision'))), { prefix: broker.prefix });
  kafka = connectKafka({ brokers, clientId: 'supervision-itest', prefix: broker.prefix });
  projection = new ProjectionService(dataSource, kafka);
  relay = new OutboxRelay({ dataSource, kafka });
  relay.start();
});
afterAll(async () => {
  await projection.stop();
  await relay.stop();
  await kafka.close();
  await broker.stop();
  await dataSource.destroy();
  await database.drop();
});

const out = (key: string, value: unknown): OutgoingMessage => ({ topic, key, headers: {}, value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) });
const send = (...steps: StepMessage[]): Promise<void> => kafka.produce(steps.map((step) => out(step.stepId, step)));

describe('the projection over Kafka', () => {
  it('takes every step at its last revision, although each was sent several times and out of order', async () => {
    const ids = Array.from({ length: STEPS }, (_, index) => String(index + 1));
    await send(...ids.map((id) => stepMessage(id, { revision: 1 })));
    await send(...ids.map((id) => stepMessage(id, { revision: 3, title: `第三 ${id}` })));
    await send(...ids.map((id) => stepMessage(id, { revision: 2, title: `第二 ${id}` })));
    await kafka.produce([out('watermark', { type: 'watermark.v1', service: 'medical-insurance', at: new Date().toISOString(), businessToday: '2026-10-12' })]);
    projection.start();
    await until(async () => (await projectedAt(3)) === STEPS);
  });

  it('is rebuilt from the topics alone to the same table', async () => {
    const before = await projectionHash(dataSource);
    expect(before.steps).toBe(STEPS);
    expect(await rebuildProjection(dataSource)).toBe(2);
    await until(async () => (await projectedAt(3)) === STEPS);
    expect(await projectionHash(dataSource)).toEqual(before);
    const audit = await dataSource.query<unknown[]>(`select 1 from audit where action = 'projection.rebuild'`);
    expect(audit).toHaveLength(1);
  });

  it('tells each office once whose turn it is and what became of a step', async () => {
    const step = stepMessage('told', { procedure: 'loan-renewal' });
    const news = (kind: 'opened' | 'closed', office: string): NonNullable<StepMessage['news']>[number] => ({ kind, office, text: kind === 'opened' ? '轮到贵单位' : '已办结：同意', at: '2026-10-12T01:00:00Z' });
    await send({ ...step, news: [news('opened', 'a')] }, { ...step, revision: 2, news: [news('opened', 'a')] });
    await send({ ...step, revision: 4, closedAt: '2026-10-13T01:00:00Z', closedOn: '2026-10-13', outcome: 'approved', news: [news('closed', 'b'), news('closed', 'c')] });
    await until(async () => (await told()).length === 3);
    expect(await told()).toEqual(['closed b', 'closed c', 'opened a']);
  });

  it('puts what cannot be read, or not stored, with the dead letters, and goes on', async () => {
    await kafka.produce([out('bad', 'not json'), out('bad', { type: 'step.v1', stepId: 'bad' }), out('huge', stepMessage('huge', { revision: 3_000_000_000 }))]);
    await send(stepMessage('after', { revision: 3 }));
    await until(async () => (await projectedAt(3)) === STEPS + 1);
    await until(async () => (await broker.readAll(broker.prefix + dlqTopic(topic))).length >= 3);
    const letters = await broker.readAll(broker.prefix + dlqTopic(topic));
    expect(letters.map(({ headers }) => headers['reason-code']).filter((code) => code?.startsWith('MESSAGE.')).sort()).toEqual(['MESSAGE.SHAPE:caseId', 'MESSAGE.UNREADABLE']);
  });

  it('takes what is sent again for it alone, undoes nothing that came later, and answers each', async () => {
    const held = stepMessage('again', { revision: 5, title: '第五' });
    await send(held);
    await until(async () => (await titleOf('again')) === '第五');
    const again = (letter: string, value: unknown, consumer = 'supervision.steps'): OutgoingMessage =>
      ({ ...out(`replay/${letter}`, value), headers: { [replayHeaders.letter]: letter, [replayHeaders.consumer]: consumer, [replayHeaders.attempt]: '1' } });
    const before = (await broker.readAll(broker.prefix + dlqTopic(topic))).length;
    await kafka.produce([
      again('old', { ...held, revision: 2, title: '第二' }), again('same', held), again('elsewhere', { ...held, revision: 9, title: '别处' }, 'loan-fund.other'),
      again('broken', 'not json'), again('new', stepMessage('new', { title: '补上' })), again('newer', { ...held, revision: 6, title: '第六' }),
    ]);
    await until(async () => (await titleOf('again')) === '第六' && (await titleOf('new')) === '补上');
    await until(async () => (await broker.readAll(broker.prefix + letterReceiptTopic('supervision'))).length >= 5);
    const receipts = (await broker.readAll(broker.prefix + letterReceiptTopic('supervision'))).map(({ value }) => LetterReceipt.parse(JSON.parse(value!.toString())));
    expect(Object.fromEntries(receipts.map(({ letterId, status, reasonCode }) => [letterId, reasonCode ?? status]))).toEqual({
      old: 'already-applied', same: 'already-applied', broken: 'MESSAGE.UNREADABLE', new: 'applied', newer: 'applied',
    });
    expect(await broker.readAll(broker.prefix + dlqTopic(topic))).toHaveLength(before);
  });
});

async function titleOf(stepId: string): Promise<string | undefined> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('lianban.role', 'system', true)`);
    const rows = await manager.query<{ title: string }[]>(`select message ->> 'title' as title from step_projection where step_id = $1`, [stepId]);
    return rows[0]?.title;
  });
}

async function projectedAt(revision: number): Promise<number> {
  const rows = await dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('lianban.role', 'system', true)`);
    return manager.query<{ count: number }[]>('select count(*)::int as count from step_projection where revision = $1', [revision]);
  });
  return rows[0]!.count;
}

async function told(): Promise<string[]> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('lianban.role', 'system', true)`);
    const rows = await manager.query<{ line: string }[]>(`select kind || ' ' || office as line from office_notice where step_id = 'told' order by 1`);
    return rows.map(({ line }) => line);
  });
}

async function until(holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
