import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchDetail, counties, demoAccounts, getListContract, type BatchState, type ListId } from '@lianban/contracts';
import { z } from 'zod';
import { PlatformSession } from '../api/platform.js';

const NODE = '/department-node/batches';
const Received = z.object({ batchId: z.string() });

export interface Publication {
  list: ListId;
  file: string;
  period: string;
  /** Why the approver lets through what the brake stops, e.g. the first load of a register. */
  reason: string;
}

export interface Door {
  publicUrl: string;
  keyDir: string;
}

/** Takes one list the way people do: an officer uploads and submits, a reviewer approves, a second one where the brake asks. */
export async function publishList(door: Door, publication: Publication): Promise<BatchDetail> {
  const people = peopleOf(publication.list);
  const officer = await PlatformSession.open(door.publicUrl, door.keyDir, people.officer);
  const batchId = await upload(officer, publication);
  await officer.post(`${NODE}/${batchId}/check`, {});
  const checked = await waitFor(officer, batchId, ['checked']);
  await officer.post(`${NODE}/${batchId}/submit`, { revision: checked.revision });
  for (const account of people.reviewers) {
    const reviewer = await PlatformSession.open(door.publicUrl, door.keyDir, account);
    const batch = await waitFor(reviewer, batchId, ['submitted', 'approved', 'published']);
    if (batch.state !== 'submitted') break;
    await reviewer.post(`${NODE}/${batchId}/approve`, { revision: batch.revision, reason: publication.reason, releaseUnreadable: true });
  }
  return waitFor(officer, batchId, ['published']);
}

function peopleOf(list: ListId): { officer: string; reviewers: string[] } {
  const { department } = getListContract(list);
  const withRole = (role: string): string[] =>
    demoAccounts.filter(({ posts }) => posts.some((post) => post.role === role && post.department === department)).map(({ sub }) => sub);
  const [officer] = withRole('data-officer');
  if (!officer) throw new RangeError(`no demo officer for ${department}`);
  return { officer, reviewers: withRole('data-reviewer') };
}

async function upload(officer: PlatformSession, { list, file, period }: Publication): Promise<string> {
  const form = new FormData();
  form.set('list', list);
  form.set('period', period);
  form.set('mode', 'full');
  for (const county of Object.keys(counties)) form.append('counties', county);
  form.set('file', await openAsBlob(file), basename(file));
  return Received.parse(await officer.upload(NODE, form)).batchId;
}

const ENDED: readonly BatchState[] = ['failed', 'refused', 'cancelled', 'returned', 'withdrawn'];

async function waitFor(session: PlatformSession, batchId: string, states: readonly BatchState[]): Promise<BatchDetail> {
  for (;;) {
    const batch = await session.get(`${NODE}/${batchId}`, BatchDetail);
    if (states.includes(batch.state)) return batch;
    if (ENDED.includes(batch.state)) throw new Error(`批次 ${batch.number} ${batch.state}：${batch.refusal?.message ?? ''}`);
    await sleep(250);
  }
}
