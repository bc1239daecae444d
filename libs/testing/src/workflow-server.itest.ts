import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServers, type Servers } from '@lianban/stack';
import { generateDemoKeys, loadKeys } from '@lianban/crypto';
import {
  createLianbanWorker, describeRun, signalWithStartRecordChanged, temporalClient, type LianbanWorker, type RecordWorkflow, type TemporalConfig,
} from '@lianban/temporal';
import type { Client } from '@temporalio/client';

/** A Temporal server of its own, because it is killed. */
let servers: Servers;
let client: Client;
let worker: LianbanWorker;
const stateDir = mkdtempSync(join(tmpdir(), 'lianban-temporal-'));
const looks: string[] = [];

const workflow = (id: string): RecordWorkflow => ({ workflowType: 'follower', workflowId: id, taskQueue: 'itest', args: [{ id }] });

beforeAll(async () => {
  servers = await startServers({ stateDir, persistent: false, want: { postgres: false, kafka: false } });
  const keyDir = join(stateDir, 'keys');
  await generateDemoKeys(keyDir);
  const { codec } = await loadKeys(keyDir, 'medical-insurance');
  const temporal: TemporalConfig = { address: servers.temporalAddress, namespace: 'default', codecKeys: codec };
  client = temporalClient(temporal);
  worker = await createLianbanWorker({
    temporal, taskQueue: 'itest', workflowsPath: fileURLToPath(new URL('./follower.cases.ts', import.meta.url)),
    activities: { look: async ({ id }: { id: string }) => looks.push(id) },
  });
  void worker.run();
});
afterAll(async () => {
  await worker.stop();
  await client.connection.close();
  await servers.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

describe('client and worker', () => {
  it('start a workflow, tell it that its record changed, and describe its run', async () => {
    await signalWithStartRecordChanged(client, workflow('case/1'));
    await signalWithStartRecordChanged(client, workflow('case/1'));
    await until(() => looks.filter((id) => id === 'case/1').length >= 1);
    const run = await describeRun(client, 'case/1');
    expect(run).toMatchObject({ workflowId: 'case/1', status: 'RUNNING', closedAt: null });
    expect(await describeRun(client, 'case/unknown')).toBeNull();
  });

  it('keep ids out of the server in clear', async () => {
    const history = await client.workflow.getHandle('case/1').fetchHistory();
    const input = history.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
    expect(Buffer.from(input!.metadata!['encoding']!).toString()).toBe('binary/encrypted');
    expect(Buffer.from(input!.data!).includes('case/1')).toBe(false);
  });

  it('survive the kill of the server: what was asleep goes on, new signals arrive', async () => {
    const before = looks.length;
    process.kill(pidOfServer(), 'SIGKILL');
    await until(async () => (await attempt(() => signalWithStartRecordChanged(client, workflow('case/2')))) === undefined, 90_000);
    await signalWithStartRecordChanged(client, workflow('case/1'));
    await until(() => looks.slice(before).includes('case/1') && looks.includes('case/2'), 90_000);
    expect(worker.polling).toBe(true);
  });
});

function pidOfServer(): number {
  return (JSON.parse(readFileSync(join(stateDir, 'run', 'temporal.pid'), 'utf8')) as { pid: number }).pid;
}

async function attempt(action: () => Promise<void>): Promise<unknown> {
  return action().then(() => undefined, (error: unknown) => error ?? 'failed');
}

async function until(holds: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
