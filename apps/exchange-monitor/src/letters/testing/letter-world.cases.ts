import { auditTopic, dlqTopic, letterReceiptTopic, referenceTopic, resendAnswerTopic, resendRequestTopic, SettingMessage, serviceNames, shareGivers, topics } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { connectKafka, consumeWithInbox, OutboxRelay, parseJson, type KafkaPort, type KafkaReading, type RunningConsumer } from '@lianban/messaging';
import { createDataSource, foundationMigrations, inTransaction, JobRunner, systemActor } from '@lianban/persistence';
import { actorAs, testDatabase, testKafka, type TestKafka } from '@lianban/testing';
import type { RequestActor } from '@lianban/service';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { letterConsumers } from '../letter-consumers.js';
import { registerLetterJobs } from '../letter-jobs.js';

/** A topic that keeps all, and one that keeps the last of each key. */
export const PLAIN = auditTopic('gateway');
export const COMPACTED = referenceTopic('settings');
export const CONSUMER = 'loan-fund.trial';

export const operator = { ...actorAs('exchange-operator', 'data-bureau', null, 'operator'), name: '路通达', office: 'data-bureau', purpose: null } as RequestActor;
export const approver = { ...actorAs('exchange-approver', 'data-bureau', null, 'approver'), name: '盛再审', office: 'data-bureau', purpose: null } as RequestActor;

export interface LetterWorld {
  monitor: DataSource;
  admin: DataSource;
  kafka: KafkaPort & KafkaReading;
  broker: TestKafka;
  keys: Keys;
  relay: OutboxRelay;
  /** A consumer of settings in a database of its own, which refuses values of 13 as long as it is broken. */
  trial: { broken: boolean; start(): void; stop(): Promise<void>; effects(): Promise<string[]> };
  /** The worker's jobs. */
  jobs(perSecond?: number): JobRunner;
  send(topic: string, settings: readonly (Partial<SettingMessage> & { key: string; value: SettingMessage['value'] })[]): Promise<void>;
  close(): Promise<void>;
}

const setting = (over: object): SettingMessage => ({ type: 'setting.v1', key: 'k', effectiveFrom: '2026-01-01', value: 1, source: '试验', synthetic: true, sequence: 1, ...over });

export async function letterWorld(): Promise<LetterWorld> {
  const [database, consumerDatabase, broker] = [await testDatabase(migrations), await testDatabase(foundationMigrations), await testKafka()];
  const [monitor, consumer, admin] = await Promise.all([database.url, consumerDatabase.url, database.adminUrl].map((url) => createDataSource({ url }).initialize())) as [DataSource, DataSource, DataSource];
  const dir = await mkdtemp(join(tmpdir(), 'lianban-letters-'));
  await generateDemoKeys(dir, ['exchange-monitor', 'medical-insurance', 'department-node', 'civil-affairs']);
  const keys = await loadKeys(dir, 'medical-insurance');
  const kafka = connectKafka({ brokers: broker.brokers, clientId: 'letters-test', prefix: broker.prefix });
  const shareReceipts = topics.map(({ name }) => name).filter((name) => name.endsWith('.share-receipt.v1'));
  const names = [PLAIN, COMPACTED, dlqTopic(PLAIN), dlqTopic(COMPACTED), resendRequestTopic, ...serviceNames.map(letterReceiptTopic), ...shareGivers.map(resendAnswerTopic), ...shareReceipts];
  await broker.createTopics([...new Set(names)].map((name) => ({ topic: broker.prefix + name, numPartitions: name === PLAIN ? 3 : 1 })));
  const relays = [new OutboxRelay({ dataSource: monitor, kafka }), new OutboxRelay({ dataSource: consumer, kafka })];
  for (const relay of relays) relay.start();
  const running = letterConsumers({ dataSource: monitor, kafka, keys, topics: [dlqTopic(PLAIN), dlqTopic(COMPACTED)] });
  const runners: JobRunner[] = [];
  const trial = trialOf(consumer, kafka);
  trial.start();
  return {
    monitor, admin, kafka, broker, keys, relay: relays[0]!, trial,
    jobs: (perSecond) => {
      const runner = new JobRunner({ dataSource: monitor });
      registerLetterJobs(runner, { dataSource: monitor, kafka, ...(perSecond && { perSecond }) });
      runner.start();
      runners.push(runner);
      return runner;
    },
    send: (topic, values) => kafka.produce(values.map((over, at) => ({
      topic, key: over.key, headers: { type: 'setting.v1', 'message-id': `${over.key}-${String(over.value)}-${at}-${Math.random()}` }, value: Buffer.from(JSON.stringify(setting(over))),
    }))),
    close: async () => {
      await Promise.all([...runners, ...running, ...relays, trial].map((one) => one.stop()));
      await kafka.close();
      await Promise.all([monitor.destroy(), consumer.destroy(), admin.destroy(), broker.stop(), rm(dir, { recursive: true })]);
      await Promise.all([database.drop(), consumerDatabase.drop()]);
    },
  };
}

function trialOf(dataSource: DataSource, kafka: KafkaPort): LetterWorld['trial'] {
  let running: RunningConsumer | undefined;
  const trial: LetterWorld['trial'] = {
    broken: true,
    start: () => {
      running = consumeWithInbox({
        dataSource, kafka, consumer: CONSUMER, topics: [PLAIN, COMPACTED], maxTries: 1,
        handle: async (manager, message) => {
          const { key, value } = parseJson(message, SettingMessage);
          if (value === 13 && trial.broken) throw Object.assign(new Error('refused'), { code: 'TRIAL.REFUSED' });
          await manager.query(`insert into job (kind, subject_id, state) values ('effect', $1, 'done')`, [`${key}=${String(value)}`]);
        },
      });
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
    effects: async () => (await dataSource.query<{ s: string }[]>(`select subject_id as s from job where kind = 'effect' order by id`)).map(({ s }) => s),
  };
  return trial;
}

export async function until(holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()); await pause(50)) if (Date.now() > end) throw new Error('it never came to hold');
}

/** As the service itself, on whose tables row security lies. */
export function rows<T>(dataSource: DataSource, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return inTransaction(dataSource, systemActor, (manager) => manager.query<T[]>(sql, parameters));
}
