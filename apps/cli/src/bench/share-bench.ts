import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { counties, maxRowsPerChunk, type ChangeRow, type CountyCode } from '@lianban/contracts';
import { OutboxRelay } from '@lianban/messaging';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import { LIST, openBenchWorld, type BenchWorld } from './bench-world.js';
import { createChangeTables, differenceSql } from './change-tables.js';
import { chunkCosts } from './chunk-costs.js';
import { load, machine, median, perSecond, spread, timed } from './measure.js';
import { runProducerTool } from './producer-tool.js';
import { readShare } from './read-share.js';

export interface ShareBenchOptions {
  rows: number;
  rounds: number;
  report: (line: string) => void;
}

/** Least ratio of the relay to Kafka's own producer tool. */
const FLOOR = 0.6;
const MIB = 2 ** 20;
const MEASURED_ROWS = 50_000;

/**
 * Builds the chunks of a version of `rows` changes, sends them through the relay and, in turn with it, as many records
 * of the same size through Kafka's producer tool; then lands and reads them. Answers whether the floor was kept.
 */
export async function runShareBench(options: ShareBenchOptions): Promise<boolean> {
  const { rows, rounds, report } = options;
  report(machine());
  const world = await openBenchWorld(report);
  try {
    await createChangeTables(world.ownerUrl, rows);
    const versionId = randomUUID();
    const size = await build(world, versionId, options);
    await reportCosts(world, report);
    await publish(world, versionId);
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const sent = size.bytes / (await send(world, versionId, round > 1)).seconds;
      const tool = await runProducerTool({ brokers: world.brokers, topic: `${world.prefix}producer-tool`, records: size.chunks, recordBytes: Math.round(size.bytes / size.chunks) });
      ratios.push(sent / tool);
      report(`第 ${round} 轮：发件 ${(sent / MIB).toFixed(1)} MiB/秒（${perSecond((rows * sent) / size.bytes)} 行/秒），Kafka 生产者工具 ${(tool / MIB).toFixed(1)} MiB/秒；${load()}`);
    }
    report(`发送存好的分块 ÷ Kafka 生产者工具（字节数与记录大小相同）：${spread(ratios, (ratio) => ratio.toFixed(2))}，底线 ${FLOOR}`);
    await readShare(world, rows, report);
    return median(ratios) >= FLOOR;
  } finally {
    await world.close();
  }
}

async function build(world: BenchWorld, versionId: string, { rows, report }: ShareBenchOptions): Promise<{ chunks: number; bytes: number }> {
  const difference = await timed(() => inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => manager.query<{ n: string }[]>(`select count(*) as n from (${differenceSql}) d`)));
  const built = await timed(() => world.publisher.prepare({
    versionId, department: 'civil-affairs', list: LIST, contractVersion: '1', kind: 'full', scope: { period: '2026-10', counties: Object.keys(counties) as CountyCode[] },
    batchId: randomUUID(), digestKeyId: world.keys.giver.digester.keyId, rowsAfter: rows, changes: { sql: differenceSql },
  }));
  const { chunks, bytes } = built.result;
  report(`生成分块（求差、JSON、gzip、加密、存储）：${perSecond(rows / built.seconds)} 行/秒，${chunks} 块共 ${(bytes / MIB).toFixed(0)} MiB；其中单独求差 ${difference.seconds.toFixed(1)} 秒 / 共 ${built.seconds.toFixed(1)} 秒；${load()}`);
  return { chunks, bytes };
}

async function reportCosts(world: BenchWorld, report: (line: string) => void): Promise<void> {
  const select = `select op, row_key as "rowKey", county, id_digest as "idDigest", name_digest as "nameDigest", line, fields from (${differenceSql}) d limit ${MEASURED_ROWS}`;
  const read = await timed(() => inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => manager.query<ChangeRow[]>(select)));
  const costs = { '从数据库读出': Math.round((read.seconds * 1e7) / MEASURED_ROWS) / 10, ...(await chunkCosts(read.result, maxRowsPerChunk)) };
  report(`每行微秒（单独测 ${read.result.length} 行）：${Object.entries(costs).map(([name, micros]) => `${name} ${micros}`).join('，')}`);
}

async function publish({ giver, publisher }: BenchWorld, versionId: string): Promise<void> {
  await inTransaction(giver, systemActorFor('civil-affairs'), (manager) => publisher.publish(manager, versionId, { recipients: ['medical-insurance'], officerPost: 'bench', approverPosts: ['bench'] }));
}

/** From the start of the relay to the last acknowledgement. */
async function send({ giver, kafka, publisher }: BenchWorld, versionId: string, again: boolean): Promise<{ seconds: number }> {
  if (again) await inTransaction(giver, systemActorFor('civil-affairs'), (manager) => publisher.resend(manager, versionId));
  const relay = new OutboxRelay({ dataSource: giver, kafka });
  try {
    return await timed(async () => {
      relay.start();
      while ((await waiting(giver)) > 0) await sleep(20);
    });
  } finally {
    await relay.stop();
  }
}

async function waiting(giver: BenchWorld['giver']): Promise<number> {
  const [row] = await giver.query<{ n: number }[]>('select exists (select from outbox)::int as n');
  return row?.n ?? 0;
}
