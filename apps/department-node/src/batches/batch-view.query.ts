import { getListContract, receiversOf, type BatchDetail, type BatchSummary, type Page } from '@lianban/contracts';
import { receiptsOf } from '@lianban/messaging';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { openLayout } from '../layout/layout.record.js';
import type { NodeContext } from '../node-context.js';
import { actionsFor } from './batch-actions.js';
import { factsOf } from './batch-facts.js';
import type { BatchListQuery } from './batch-list.query.js';
import { braked, brakeLimits } from './brake-limits.js';
import { findBatch, getBatch, selectBatches, type BatchRecord } from './batch.record.js';

export function summaryOf(batch: BatchRecord): BatchSummary {
  const { id, number, department, list, period, counties, mode, state, counts, fileName, fileBytes, fileSha256, uploadedBy, correctsBatchId, version, revision } = batch;
  return {
    id, number, department, list, listTitle: getListContract(list).title, period, counties, mode, state, counts, fileName, fileBytes, fileSha256, uploadedBy,
    uploadedAt: batch.uploadedAt.toISOString(), correctsBatchId, version, publishedAt: batch.publishedAt?.toISOString() ?? null, revision,
  };
}

export async function pageOfBatches(node: NodeContext, actor: RequestActor, query: z.output<typeof BatchListQuery>): Promise<Page<BatchSummary>> {
  const filter = '($1::text is null or list = $1) and ($2::text is null or state = $2)';
  const filters = [query.list ?? null, query.state ?? null];
  return inTransaction(node.dataSource, actor, async (manager) => {
    const [{ total }] = await manager.query<[{ total: number }]>(`select count(*)::int as total from batch where ${filter}`, filters);
    const batches = await selectBatches(manager, `where ${filter} and ($3::text is null or number < $3) order by number desc limit $4`, [...filters, query.cursor ?? null, query.limit + 1]);
    const items = batches.slice(0, query.limit).map(summaryOf);
    return { items, total, nextCursor: batches.length > query.limit ? items.at(-1)!.number : null };
  });
}

/** All that a post may see of a batch, and what it may do now. */
export async function batchDetail(node: NodeContext, actor: RequestActor, batchId: string): Promise<BatchDetail> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId);
    const layout = batch.layout && actor.role !== 'bureau-monitor' ? openLayout(node.keys, batch.layout).layout : null;
    return {
      ...summaryOf(batch), refusal: batch.refusal, duplicateOf: await duplicateOf(manager, batch), layout, findings: batch.findings, difference: await shownDifference(node, manager, batch),
      approvals: batch.approvals.map(({ post, by, at, reason }) => ({ post, by, at, reason })), events: await eventsOf(manager, batch.id),
      ...(await sharedState(node, batch)), actions: actionsFor(await factsOf(manager, batch), actor),
    };
  });
}

/** Before a batch is submitted its brake goes by the limits of today; afterwards by those it was submitted under. */
async function shownDifference(node: NodeContext, manager: EntityManager, { difference, state }: BatchRecord): Promise<BatchDetail['difference']> {
  return difference && (state === 'checked' || state === 'returned') ? braked(difference, await brakeLimits(node, manager)) : difference;
}

async function duplicateOf(manager: EntityManager, batch: BatchRecord): Promise<BatchDetail['duplicateOf']> {
  const earlier = batch.duplicateOf ? await findBatch(manager, batch.duplicateOf) : undefined;
  return earlier ? { batchId: earlier.id, number: earlier.number, uploadedAt: earlier.uploadedAt.toISOString(), uploadedBy: earlier.uploadedBy } : null;
}

async function eventsOf(manager: EntityManager, batchId: string): Promise<BatchDetail['events']> {
  const events = await manager.query<{ at: Date; action: string; by: string; reason: string | null }[]>('select at, action, by, reason from batch_event where batch_id = $1 order by id', [batchId]);
  return events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() }));
}

/** How the version is on its way and what its consumers said; read as the service, for the batch the caller may see. */
async function sharedState(node: NodeContext, batch: BatchRecord): Promise<Pick<BatchDetail, 'receipts' | 'sending'>> {
  const { version, versionId } = batch;
  if (version === null) return { receipts: [], sending: null };
  return inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    const received = await receiptsOf(manager, batch.list, version);
    const [sending] = await manager.query<[{ chunks: number; sent: number }]>('select count(*)::int as chunks, count(sent_at)::int as sent from share_chunk where version_id = $1', [versionId]);
    const receipts = receiversOf(getListContract(batch.list)).map((consumer) => {
      const last = received.filter((receipt) => receipt.consumer === consumer).at(-1);
      return { consumer, status: last?.status ?? ('waiting' as const), at: last?.at ?? null, reasonCode: last?.reasonCode ?? null };
    });
    return { receipts, sending };
  });
}
