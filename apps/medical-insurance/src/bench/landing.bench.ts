import { counties, shareTopic, type CountyCode, type ListId } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import { connectKafka, createTopics, OutboxRelay, shareGiverMigrations, SharePublisher, type KafkaPort } from '@lianban/messaging';
import { createDataSource, foundationMigrations, inTransaction, JobRunner, runMigrations, systemActorFor, type MigrationClass } from '@lianban/persistence';
import { createServiceDatabase, dropServiceDatabase, startServers } from '@lianban/stack';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from '../subsidised-enrolment/entities.js';
import { createLander } from '../subsidised-enrolment/landing/create-lander.js';
import { landedLists } from '../subsidised-enrolment/landing/list-kinds.js';
import { ProcedureRecord } from '../subsidised-enrolment/procedure-record.js';
import { runConsumerTool } from './consumer-tool.js';
import { copyLines, inBuckets, registerRow } from './register-rows.js';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const LIST: ListId = 'household-register';
const OWNER = 'public-security';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const onError = (error: unknown): void => say(`后台出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

interface World {
  admin: string;
  brokers: string;
  kafka: KafkaPort;
  prefix: string;
  keys: { giver: Keys; consumer: Keys };
  giver: DataSource;
}

/** A register of a million rows landed and applied by medical insurance's own code, beside Kafka's consumer tool and a bare COPY of the same rows, in turns. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const { TEST_POSTGRES_ADMIN_URL, TEST_KAFKA_BROKERS } = process.env;
  const given = TEST_POSTGRES_ADMIN_URL && TEST_KAFKA_BROKERS ? { postgresAdminUrl: TEST_POSTGRES_ADMIN_URL, kafkaBrokers: TEST_KAFKA_BROKERS, stop: async () => {} } : undefined;
  const servers = given ?? await startServers({ stateDir: join(folder, 'servers'), persistent: false, want: { temporal: false }, report: say });
  const run = randomBytes(4).toString('hex');
  await generateDemoKeys(folder, ['department-node', 'medical-insurance', OWNER]);
  const keys = { giver: await loadKeys(folder, 'department-node', { alsoAs: [OWNER] }), consumer: await loadKeys(folder, 'medical-insurance') };
  const prefix = `bench-${run}.`;
  const brokers = servers.kafkaBrokers;
  await createTopics(brokers.split(','), landedLists.map((list) => ({ name: shareTopic(list), partitions: 4, cleanup: 'delete', owner: OWNER, key: 'bucket', consumers: [] })), { prefix });
  const kafka = connectKafka({ brokers: brokers.split(','), clientId: 'bench', prefix });
  const giver = await openDatabase(servers.postgresAdminUrl, `bench_giver_${run}`, [...foundationMigrations, ...shareGiverMigrations]);
  try {
    await measure({ admin: servers.postgresAdminUrl, brokers, kafka, prefix, keys, giver: giver.dataSource }, run);
  } finally {
    await kafka.close();
    await giver.drop();
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(world: World, run: string): Promise<void> {
  const publisher = new SharePublisher({ dataSource: world.giver, keys: world.keys.giver });
  const versionId = randomUUID();
  const chunks = await prepare(world, publisher, versionId);
  const ratios = { tool: [] as number[], copy: [] as number[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    await send(world, publisher, versionId, round > 1);
    const { landing, applying } = await landOnce(world, `bench_land_${run}_${round}`);
    const tool = await runConsumerTool(world.brokers, world.prefix + shareTopic(LIST), chunks);
    const copy = await bareCopy(world, `bench_copy_${run}_${round}`);
    ratios.tool.push(tool / (landing + applying));
    ratios.copy.push(copy / (landing + applying));
    say(`第 ${round} 轮：落地 ${rate(landing)}（${landing.toFixed(1)} 秒），验证并应用到登记 ${rate(applying)}（${applying.toFixed(1)} 秒）；Kafka 消费者工具 ${rate(tool)}；COPY ${rate(copy)}；负载 ${loadavg()[0]!.toFixed(1)}`);
  }
  say(`落地并应用 ÷ Kafka 消费者工具（只取字节）：${spread(ratios.tool)}；÷ 裸 COPY（不加密、无索引）：${spread(ratios.copy)}`);
}

async function prepare({ giver, keys }: World, publisher: SharePublisher, versionId: string): Promise<number> {
  const buckets = inBuckets(ROWS);
  const prepared = await publisher.prepare({
    versionId, department: OWNER, list: LIST, contractVersion: '1', kind: 'full', scope: { period: '2026-10', counties: Object.keys(counties) as CountyCode[] },
    batchId: randomUUID(), digestKeyId: keys.giver.digester.keyId, rowsAfter: ROWS, changes: (from) => rowsFrom(buckets, from),
  });
  await inTransaction(giver, systemActorFor(OWNER), (manager) => publisher.publish(manager, versionId, { recipients: ['medical-insurance'], officerPost: 'bench', approverPosts: ['bench'] }));
  say(`${ROWS.toLocaleString('zh-CN')} 行，${prepared.chunks} 块，${Math.round(prepared.bytes / 2 ** 20)} MiB，${ROUNDS} 轮，交替进行`);
  return prepared.chunks;
}

function* rowsFrom(buckets: readonly number[][], from: number): Generator<ReturnType<typeof registerRow>> {
  for (const bucket of buckets.slice(from)) for (const index of bucket) yield registerRow(index);
}

async function send({ giver, kafka }: World, publisher: SharePublisher, versionId: string, again: boolean): Promise<void> {
  if (again) await inTransaction(giver, systemActorFor(OWNER), (manager) => publisher.resend(manager, versionId));
  const relay = new OutboxRelay({ dataSource: giver, kafka });
  relay.start();
  while ((await giver.query<unknown[]>('select 1 from outbox limit 1')).length > 0) await sleep(50);
  await relay.stop();
}

async function landOnce({ admin, kafka, keys }: World, name: string): Promise<{ landing: number; applying: number }> {
  const { dataSource, drop } = await openDatabase(admin, name, migrations, entities);
  const runner = new JobRunner({ dataSource, onError });
  const lander = createLander(new ProcedureRecord(dataSource, keys.consumer), kafka, onError);
  lander.registerJobs(runner);
  runner.start();
  const consuming = lander.consume();
  try {
    for (;;) {
      const [row] = await dataSource.query<{ reason: string | null; landing: number; applying: number | null }[]>(
        `select reason_code as reason, extract(epoch from completed_at - first_landed_at)::float8 as landing, extract(epoch from applied_at - completed_at)::float8 as applying from landed_version`,
      );
      if (row?.reason) throw new Error(`使用方退回：${row.reason}`);
      if (row?.applying != null) return { landing: row.landing, applying: row.applying };
      await sleep(200);
    }
  } finally {
    await consuming.stop();
    await runner.stop();
    await drop();
  }
}

async function bareCopy({ admin }: World, name: string): Promise<number> {
  const { ownerUrl } = await createServiceDatabase(admin, name, { owner: name, app: name });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create table bare (${Array.from({ length: 14 }, (_, index) => `c${index} text`).join(', ')})`);
    const lines = [...gathered(copyLines(ROWS))];
    const began = performance.now();
    await pipeline(Readable.from(lines), client.query(copyFrom('copy bare from stdin')));
    return (performance.now() - began) / 1000;
  } finally {
    await client.end();
    await dropServiceDatabase(admin, name);
  }
}

/** Made before the clock runs: what is measured is PostgreSQL, not the making of lines. */
function* gathered(lines: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < 1 << 17) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(text, 'utf8');
}

async function openDatabase(admin: string, name: string, wanted: readonly MigrationClass[], of: typeof entities = []): Promise<{ dataSource: DataSource; drop(): Promise<void> }> {
  const { ownerUrl, appUrl } = await createServiceDatabase(admin, name, { owner: name, app: name });
  await runMigrations(ownerUrl, wanted);
  const dataSource = await createDataSource({ url: appUrl, entities: of, applicationName: 'bench' }).initialize();
  return {
    dataSource,
    drop: async () => {
      await dataSource.destroy();
      await dropServiceDatabase(admin, name);
    },
  };
}

const rate = (seconds: number): string => `${Math.round(ROWS / seconds / 1000)}k 行/秒`;

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)} [${sorted[0]!.toFixed(2)}–${sorted.at(-1)!.toFixed(2)}]`;
}

await main();
