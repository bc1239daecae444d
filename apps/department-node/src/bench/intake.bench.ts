import { departments } from '@lianban/contracts';
import { generateDemoKeys } from '@lianban/crypto';
import { runMigrations } from '@lianban/persistence';
import { createServiceDatabase, dropServiceDatabase, nodeArguments, startServers } from '@lianban/stack';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrations } from '../migrations/index.js';
import { benchHeadings, writeBenchFile } from './bench-rows.js';
import type { IntakeTimes } from './intake-child.js';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const FLOOR = 0.3;
const GOOD = 0.45;
const PEAK_MIB = 300;
const GROWTH_MIB = 60;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Intake of a CSV beside a bare COPY of the same rows, in turns; then how memory grows with the file. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
  const given = process.env['TEST_POSTGRES_ADMIN_URL'];
  const servers = given ? undefined : await startServers({ stateDir: join(folder, 'servers'), persistent: false, want: { temporal: false, kafka: false }, report: say });
  const admin = given ?? servers!.postgresAdminUrl;
  const name = `bench_intake_${randomBytes(4).toString('hex')}`;
  const { ownerUrl, appUrl } = await createServiceDatabase(admin, name, { owner: name, app: name });
  try {
    await runMigrations(ownerUrl, migrations);
    await generateDemoKeys(folder, ['department-node', ...Object.keys(departments)]);
    await measure({ folder, ownerUrl, appUrl });
  } finally {
    await dropServiceDatabase(admin, name);
    await servers?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  folder: string;
  ownerUrl: string;
  appUrl: string;
}

async function measure(place: Place): Promise<void> {
  const path = join(place.folder, 'rows.csv');
  const bytes = await writeBenchFile(path, ROWS);
  say(`${ROWS.toLocaleString('zh-CN')} 行，${Math.round(bytes / 1e6)} MB，每种 ${ROUNDS} 次，交替进行`);
  const copies: number[] = [];
  const intakes: IntakeTimes[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    copies.push(await bareCopy(place.ownerUrl, path));
    intakes.push(await intake(place, path, round));
    say(`第 ${round + 1} 轮：COPY ${copies.at(-1)!.toFixed(2)} 秒；受理 ${intakes.at(-1)!.receivedSeconds.toFixed(2)} + 预检计数 ${(intakes.at(-1)!.countedSeconds - intakes.at(-1)!.receivedSeconds).toFixed(2)} 秒，比对完成 ${intakes.at(-1)!.totalSeconds.toFixed(2)} 秒；负载 ${loadavg()[0]!.toFixed(1)}`);
  }
  const copy = median(copies);
  const ratios = intakes.map(({ countedSeconds }, index) => copies[index]! / countedSeconds);
  const checks = intakes.map(({ countedSeconds, receivedSeconds }, index) => copies[index]! / (countedSeconds - receivedSeconds));
  say(`COPY ${rate(copy)} [${rate(Math.max(...copies))}–${rate(Math.min(...copies))}]；受理加预检 ${rate(median(intakes.map(({ countedSeconds }) => countedSeconds)))}`);
  say(`首字节到最终计数 / COPY = ${median(ratios).toFixed(2)} [${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}]（下限 ${FLOOR}，良好 ${GOOD}）；只算预检 = ${median(checks).toFixed(2)}`);
  say(`计数 ${JSON.stringify(intakes[0]!.counts)}`);
  const small = join(place.folder, 'small.csv');
  const large = join(place.folder, 'large.csv');
  await writeBenchFile(small, 200_000);
  await writeBenchFile(large, 2_000_000);
  const [at200k, at2M] = [await intake(place, small, 20), await intake(place, large, 21)];
  say(`峰值内存：20 万行 ${at200k.peakMiB.toFixed(0)} MiB，200 万行 ${at2M.peakMiB.toFixed(0)} MiB（各不超过 ${PEAK_MIB}，增长不超过 ${GROWTH_MIB}）`);
  const kept = median(ratios) >= FLOOR && at2M.peakMiB <= PEAK_MIB && at2M.peakMiB - at200k.peakMiB <= GROWTH_MIB;
  say(kept ? '达到' : '未达到');
  if (!kept) process.exitCode = 1;
}

async function bareCopy(ownerUrl: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('drop table if exists bare');
  await client.query(`create table bare (${benchHeadings.map((_, index) => `c${index} text`).join(', ')})`);
  const began = performance.now();
  await pipeline(createReadStream(path, { highWaterMark: 1 << 17 }), client.query(copyFrom('copy bare from stdin (format csv, header)')));
  const seconds = (performance.now() - began) / 1000;
  await client.query('drop table bare');
  await client.end();
  return seconds;
}

async function intake({ folder, appUrl }: Place, path: string, round: number): Promise<IntakeTimes> {
  const env = { ...process.env, DATABASE_URL: appUrl, KAFKA_BROKERS: '127.0.0.1:1', KEY_DIR: folder, FILE_STORE_DIR: join(folder, 'files'), MAX_CSV_ROWS: '3000000' };
  const period = `${2030 + Math.floor(round / 12)}-${String((round % 12) + 1).padStart(2, '0')}`;
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeArguments('department-node-worker'), fileURLToPath(new URL('intake-child.js', import.meta.url)), path, period], { env, maxBuffer: 1 << 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as IntakeTimes;
}

const rate = (seconds: number): string => `${Math.round(ROWS / seconds / 1000)}k 行/秒`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

await main();
