import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { Kafka, logLevel } from 'kafkajs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findLive, liveNames, pidFilePath } from '../processes/pid-file.js';
import { probeKafka } from './kafka.js';
import { probePostgres } from './postgres.js';
import { startServers, type Servers } from './start-servers.js';

let stateDir: string;
let servers: Servers;
beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'servers-test-'));
  chmodSync(stateDir, 0o755);
  servers = await startServers({ stateDir, persistent: false });
}, 600_000);
afterAll(async () => {
  await servers.stop();
  expect(liveNames(stateDir)).toEqual([]);
  expect(existsSync(join(stateDir, 'kafka'))).toBe(false);
  rmSync(stateDir, { recursive: true, force: true });
});

function kill(name: string): number {
  const { pid } = findLive(pidFilePath(stateDir, name)) as { pid: number };
  process.kill(pid, 'SIGKILL');
  return pid;
}

async function backAgain(name: string, formerPid: number, probe: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const live = findLive(pidFilePath(stateDir, name));
    if (live && live.pid !== formerPid && (await probe().then(() => true, () => false))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not come back`);
}

async function query(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: servers.postgresAdminUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

test('PostgreSQL killed comes back on its port with what was committed', async () => {
  await query('create table kept (n int)');
  await query('insert into kept values (1)');
  await backAgain('postgres', kill('postgres'), () => probePostgres(servers.postgresAdminUrl));
  expect(await query('select n from kept')).toEqual([{ n: 1 }]);
});

test('Kafka killed comes back on its port with its topics and messages', async () => {
  const kafka = new Kafka({ brokers: [servers.kafkaBrokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'kept' }], waitForLeaders: true });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: 'kept', acks: -1, messages: [{ key: '1', value: 'a' }] });
  await producer.disconnect();
  await backAgain('kafka', kill('kafka'), () => probeKafka(servers.kafkaBrokers));
  await admin.connect();
  expect(await admin.fetchTopicOffsets('kept')).toEqual([expect.objectContaining({ high: '1' })]);
  await admin.disconnect();
});

test('no statement and no value reaches the log of PostgreSQL', async () => {
  await expect(query(`select 1/0 as "360299199001011234"`)).rejects.toThrow();
  await expect(query(`insert into kept values ('汪知秋')`)).rejects.toThrow();
  const log = readFileSync(join(stateDir, 'logs', 'postgres.log'), 'utf8');
  expect(log).not.toContain('360299199001011234');
  expect(log).not.toContain('insert into');
});
