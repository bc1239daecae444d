import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shareTopic, type ListId } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { connectKafka, createTopics, shareConsumerMigrations, shareGiverMigrations, SharePublisher, type KafkaPort } from '@lianban/messaging';
import { createDataSource, foundationMigrations, runMigrations } from '@lianban/persistence';
import { createServiceDatabase, dropServiceDatabase, startServers } from '@lianban/stack';

export const LIST: ListId = 'low-income-persons';
type Database = ReturnType<typeof createDataSource>;

/** A giver and a consumer with the platform's own libraries, on servers of their own or those that the environment names. */
export interface BenchWorld {
  brokers: string;
  kafka: KafkaPort;
  prefix: string;
  giver: Database;
  consumer: Database;
  /** Of the giver, as the owner of its tables. */
  ownerUrl: string;
  keys: { giver: Keys; consumer: Keys };
  publisher: SharePublisher;
  close(): Promise<void>;
}

export async function openBenchWorld(report: (line: string) => void): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const servers = await serversFor(join(folder, 'servers'), report);
  await generateDemoKeys(folder, ['department-node', 'civil-affairs', 'medical-insurance']);
  const keys = { giver: await loadKeys(folder, 'department-node', { alsoAs: ['civil-affairs'] }), consumer: await loadKeys(folder, 'medical-insurance') };
  const run = randomBytes(4).toString('hex');
  const prefix = `bench-${run}.`;
  const giver = await openDatabase(servers.postgresAdminUrl, `bench_giver_${run}`, [...foundationMigrations, ...shareGiverMigrations]);
  const consumer = await openDatabase(servers.postgresAdminUrl, `bench_consumer_${run}`, [...foundationMigrations, ...shareConsumerMigrations]);
  const specs = [shareTopic(LIST), 'producer-tool'].map((name) => ({ name, partitions: 4, cleanup: 'delete' as const, owner: 'bench', key: 'bucket', consumers: [] }));
  await createTopics(servers.kafkaBrokers.split(','), specs, { prefix });
  const kafka = connectKafka({ brokers: servers.kafkaBrokers.split(','), clientId: 'bench', prefix });
  return {
    brokers: servers.kafkaBrokers, kafka, prefix, keys, giver: giver.dataSource, consumer: consumer.dataSource, ownerUrl: giver.ownerUrl,
    publisher: new SharePublisher({ dataSource: giver.dataSource, keys: keys.giver }),
    close: async () => {
      await kafka.close();
      await Promise.all([giver.drop(), consumer.drop()]);
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serversFor(stateDir: string, report: (line: string) => void): Promise<{ postgresAdminUrl: string; kafkaBrokers: string; stop(): Promise<void> }> {
  const { TEST_POSTGRES_ADMIN_URL: postgresAdminUrl, TEST_KAFKA_BROKERS: kafkaBrokers } = process.env;
  if (postgresAdminUrl && kafkaBrokers) return { postgresAdminUrl, kafkaBrokers, stop: async () => {} };
  return startServers({ stateDir, persistent: false, want: { temporal: false }, report });
}

async function openDatabase(adminUrl: string, name: string, migrations: typeof foundationMigrations): Promise<{ dataSource: Database; ownerUrl: string; drop(): Promise<void> }> {
  const { ownerUrl, appUrl } = await createServiceDatabase(adminUrl, name, { owner: name, app: name });
  await runMigrations(ownerUrl, migrations);
  const dataSource = await createDataSource({ url: appUrl, applicationName: 'bench' }).initialize();
  return {
    dataSource, ownerUrl,
    drop: async () => {
      await dataSource.destroy();
      await dropServiceDatabase(adminUrl, name);
    },
  };
}
