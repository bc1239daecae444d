import type { CheckProgress } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { Request, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeContext } from '../node-context.js';
import { getBatch } from './batch.record.js';

const BUSY_MS = 300;
const IDLE_MS = 1500;
/** Proxies close what is silent for long. */
const SPEAK_MS = 15_000;
const IN_WORK = new Set(['checking', 'approved']);

export async function readProgress(node: NodeContext, actor: RequestActor, batchId: string): Promise<CheckProgress> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId);
    const [row] = await manager.query<(Pick<CheckProgress, 'stage' | 'fraction' | 'counts' | 'rowsPerSecond' | 'secondsLeft'> & { at: Date })[]>(
      `select stage, fraction, counts, rows_per_second as "rowsPerSecond", seconds_left as "secondsLeft", at from batch_progress where batch_id = $1`, [batchId],
    );
    if (!row) throw LianbanProblem.notFound('批次');
    return { batchId, state: batch.state, ...row, at: row.at.toISOString() };
  });
}

/** Server-sent events `progress` until the reader goes; one whenever something moved. */
export async function streamProgress(node: NodeContext, actor: RequestActor, batchId: string, request: Request, response: Response): Promise<void> {
  let last = await readProgress(node, actor, batchId);
  let open = true;
  request.on('close', () => (open = false));
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  const send = (progress: CheckProgress): void => void response.write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`);
  send(last);
  let spokeAt = Date.now();
  while (open) {
    await sleep(IN_WORK.has(last.state) ? BUSY_MS : IDLE_MS);
    const next = await readProgress(node, actor, batchId).catch(() => undefined);
    if (!next || !open) break;
    if (next.at !== last.at || next.state !== last.state) {
      send(next);
      spokeAt = Date.now();
    } else if (Date.now() - spokeAt > SPEAK_MS) {
      response.write(': \n\n');
      spokeAt = Date.now();
    }
    last = next;
  }
  response.end();
}
