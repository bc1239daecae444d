import { auditTopic, serviceNames, type ServiceName } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { connectKafka, OutboxRelay, publishAuditSeal, type KafkaPort } from '@lianban/messaging';
import { appendAudit, AuditSealer, createDataSource, foundationMigrations, inTransaction, type Actor } from '@lianban/persistence';
import { testDatabase, testKafka, type TestDatabase, type TestKafka } from '@lianban/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { consumeAuditSeals } from './take-seal.js';

export interface Origin {
  service: ServiceName;
  database: TestDatabase;
  app: DataSource;
  /** Superuser of the origin's database. */
  admin: DataSource;
  sealer: AuditSealer;
  record(action: string, object: string, more?: { actor?: Partial<Actor>; purpose?: string; detail?: Record<string, unknown> }): Promise<void>;
}

/** Two services with audits of their own, the monitor's database, a broker between them. */
export interface AuditWorld {
  gateway: Origin;
  node: Origin;
  monitor: DataSource;
  /** Superuser of the monitor's database. */
  admin: DataSource;
  keys: Keys;
  kafka: KafkaPort;
  broker: TestKafka;
  /** Seals, sends, and waits until the copy holds as many rows of the service as its origin has seals. */
  copied(origin: Origin): Promise<void>;
  close(): Promise<void>;
}

const person: Actor = { sub: 'civil-officer', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null };

export async function auditWorld(): Promise<AuditWorld> {
  const dir = await mkdtemp(join(tmpdir(), 'audit-'));
  await generateDemoKeys(dir);
  const broker = await testKafka();
  await broker.createTopics(serviceNames.map((service) => ({ topic: broker.prefix + auditTopic(service), numPartitions: 1 })));
  const kafka = connectKafka({ brokers: broker.brokers, clientId: 'audit-world', prefix: broker.prefix });
  const database = await testDatabase(migrations);
  const monitor = await createDataSource({ url: database.url, migrations }).initialize();
  const admin = await createDataSource({ url: database.adminUrl }).initialize();
  const keys = await loadKeys(dir, 'exchange-monitor');
  const origins = await Promise.all((['gateway', 'department-node'] as const).map((service) => openOrigin(dir, service)));
  const relays = origins.map(({ app }) => new OutboxRelay({ dataSource: app, kafka }));
  relays.forEach((relay) => relay.start());
  const consumer = consumeAuditSeals({ dataSource: monitor, kafka, keys });
  const close = async (): Promise<void> => {
    await consumer.stop();
    await Promise.all(relays.map((relay) => relay.stop()));
    await kafka.close();
    await Promise.all([monitor, admin, ...origins.flatMap(({ app, admin: ofOrigin }) => [app, ofOrigin])].map((one) => one.destroy()));
    await Promise.all([database, ...origins.map((origin) => origin.database)].map((one) => one.drop()));
    await broker.stop();
    await rm(dir, { recursive: true });
  };
  return { gateway: origins[0]!, node: origins[1]!, monitor, admin, keys, kafka, broker, copied: (origin) => copied(admin, origin), close };
}

async function openOrigin(dir: string, service: ServiceName): Promise<Origin> {
  const database = await testDatabase(foundationMigrations);
  const app = await createDataSource({ url: database.url }).initialize();
  const admin = await createDataSource({ url: database.adminUrl }).initialize();
  const keys = await loadKeys(dir, service);
  const sign: Keys['sign'] = (bytes) => keys.sign(bytes);
  const record: Origin['record'] = (action, object, { actor, ...more } = {}) => {
    const who = { ...person, ...actor };
    return inTransaction(app, who, (manager) => appendAudit(manager, { actor: who, action, object, ...more }));
  };
  return { service, database, app, admin, record, sealer: new AuditSealer({ dataSource: app, sign, publish: publishAuditSeal(service, sign) }) };
}

async function copied(admin: DataSource, { app, sealer, service }: Origin): Promise<void> {
  await sealer.sealNow();
  const [sealed] = await app.query<{ n: number }[]>('select count(*)::int as n from audit_seal');
  await until(async () => {
    const [held] = await admin.query<{ n: number }[]>('select count(*)::int as n from audit_copy where service = $1', [service]);
    return held!.n >= sealed!.n;
  });
}

export async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await done()) return;
    await pause(100);
  }
  throw new Error('it did not come within 30 seconds');
}
