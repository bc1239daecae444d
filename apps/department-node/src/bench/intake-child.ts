import { counties, departments, type CountyCode } from '@lianban/contracts';
import { inTransaction, type JobContext } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { createReadStream } from 'node:fs';
import { updateBatch } from '../batches/batch.record.js';
import { checkBatch } from '../check/check-batch.job.js';
import { openNode } from '../node-context.js';
import { WorkerConfig } from '../node.config.js';
import { receiveBatch } from '../upload/receive-batch.command.js';

/** What one intake took; printed as JSON on the last line. */
export interface IntakeTimes {
  receivedSeconds: number;
  countedSeconds: number;
  totalSeconds: number;
  peakMiB: number;
  counts: Record<string, number>;
}

const actor: RequestActor = { sub: 'bench', name: '测量', post: 'bench', role: 'data-officer', department: 'civil-affairs', county: null, office: 'civil-affairs', purpose: null };

/** One file from its first byte to the compared dry run, in a process of its own, so that its memory can be told. */
async function main(path: string, period: string): Promise<void> {
  const node = await openNode(WorkerConfig.parse({ ...process.env, DEPARTMENTS: Object.keys(departments).join() }), 'bench-intake');
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const form = { list: 'low-income-persons', period, mode: 'full', counties: Object.keys(counties) as CountyCode[] } as const;
  const { batchId } = await receiveBatch(node, actor, { ...form, counties: [...form.counties] }, { name: 'bench.csv', content: createReadStream(path), truncated: () => false });
  const receivedSeconds = seconds();
  await inTransaction(node.dataSource, actor, (manager) => updateBatch(manager, batchId, { state: 'checking' }));
  let countedSeconds = 0;
  const job: JobContext = { id: '1', kind: 'check', subjectId: batchId, attempt: 1, signal: new AbortController().signal, heartbeat: async () => {} };
  await checkBatch(node, () => (countedSeconds = seconds()))(job);
  const totalSeconds = seconds();
  const [batch] = await inTransaction(node.dataSource, actor, (manager) => manager.query<[{ counts: Record<string, number>; state: string }]>('select counts, state from batch where id = $1', [batchId]));
  if (batch.state !== 'checked') throw new Error(`the check ended as ${batch.state}`);
  const times: IntakeTimes = { receivedSeconds, countedSeconds, totalSeconds, peakMiB: process.resourceUsage().maxRSS / 1024, counts: batch.counts };
  await inTransaction(node.dataSource, actor, (manager) => manager.query('select stage_drop($1), stage_drop($2)', [`r_${batchId.replaceAll('-', '')}`, `d_${batchId.replaceAll('-', '')}`]));
  await node.dataSource.destroy();
  process.stdout.write(`${JSON.stringify(times)}\n`);
}

await main(process.argv[2]!, process.argv[3]!);
