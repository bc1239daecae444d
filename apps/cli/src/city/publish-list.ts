import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchDetail, counties, demoAccounts, getListContract, wholeCity, type ListId } from '@lianban/contracts';
import { z } from 'zod';
import type { PlatformSession } from '../api/platform.js';
import { persistently, type Weather } from '../api/persistently.js';
import type { Sessions } from '../api/sessions.js';

const NODE = '/department-node/batches';
const Received = z.object({ batchId: z.string() });
const POLL_MS = 500;

export interface Publication {
  list: ListId;
  file: string;
  period: string;
  /** Default: full. */
  mode?: 'full' | 'incremental';
  /** Why the approver lets through what the brake stops, e.g. the first load of a register. */
  reason: string;
}

/**
 * Takes one list the way people do: an officer uploads and submits, a reviewer approves, a second one where the brake
 * asks; then waits until every consumer has applied it. Every try looks at the batch first and does what its state asks
 * for, so that a try whose answer was lost is not made twice; sent again, an equal file answers with its first batch.
 */
export async function publishList(sessions: Sessions, upload: Publication, weather: Weather, untilAt: number): Promise<BatchDetail> {
  let batchId: string | undefined;
  for (;;) {
    const batch = await persistently(weather, untilAt, () => sessions.as(officerOf(upload.list), async (officer) => {
      batchId ??= await send(officer, upload);
      const now = await officer.get(`${NODE}/${batchId}`, BatchDetail);
      await advance(sessions, officer, now, upload.reason);
      return now;
    }));
    if (isDone(batch)) return batch;
    if (['refused', 'cancelled', 'withdrawn'].includes(batch.state)) throw new Error(`${batch.number} ${batch.state}：${batch.refusal?.message ?? ''}`);
    const refused = batch.receipts.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`${batch.listTitle} 被 ${refused.consumer} 退回：${refused.reasonCode ?? ''}`);
    if (Date.now() > untilAt) throw new Error(`${batch.number}（${upload.list}）停留于 ${batch.state}`);
    await sleep(POLL_MS);
  }
}

const isDone = ({ state, receipts }: BatchDetail): boolean => state === 'published' && receipts.length > 0 && receipts.every(({ status }) => status === 'applied');

async function send(officer: PlatformSession, { list, file, period, mode = 'full' }: Publication): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ list, period, mode })) form.set(name, value);
  const places = getListContract(list).countyColumn ? Object.keys(counties) : [wholeCity];
  for (const place of places) form.append('counties', place);
  form.set('file', await openAsBlob(file), basename(file));
  return Received.parse(await officer.upload(NODE, form)).batchId;
}

/** The one thing that the state of the batch asks for; nothing while the platform is at work on it. */
async function advance(sessions: Sessions, officer: PlatformSession, { id, list, state, revision }: BatchDetail, reason: string): Promise<void> {
  if (state === 'received' || state === 'failed') await officer.post(`${NODE}/${id}/check`, {});
  if (state === 'checked' || state === 'returned') await officer.post(`${NODE}/${id}/submit`, { revision });
  if (state === 'submitted') await approve(sessions, id, accountsOf(list, 'data-reviewer'), reason);
}

/** One reviewer, and where the brake asks a second one of another post. */
async function approve(sessions: Sessions, id: string, reviewers: readonly string[], reason: string): Promise<void> {
  for (const account of reviewers) {
    await sessions.as(account, async (reviewer) => {
      const { state, revision, actions } = await reviewer.get(`${NODE}/${id}`, BatchDetail);
      if (state !== 'submitted' || !actions.includes('approve')) return;
      await reviewer.post(`${NODE}/${id}/approve`, { revision, reason, releaseUnreadable: true });
    });
  }
}

const officerOf = (list: ListId): string => accountsOf(list, 'data-officer')[0] as string;

function accountsOf(list: ListId, role: string): string[] {
  const { department } = getListContract(list);
  return demoAccounts.filter(({ posts }) => posts.some((post) => post.role === role && post.department === department)).map(({ sub }) => sub);
}
