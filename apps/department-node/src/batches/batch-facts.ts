import type { EntityManager } from 'typeorm';
import { findLastStanding, isListBusy } from '../publish/publication.record.js';
import type { BatchFacts } from './batch-actions.js';
import type { BatchRecord } from './batch.record.js';

export async function factsOf(manager: EntityManager, batch: BatchRecord): Promise<BatchFacts> {
  const last = batch.state === 'published' ? await findLastStanding(manager, batch.list) : undefined;
  const busy = batch.state === 'published' && (await isListBusy(manager, batch.list));
  return {
    state: batch.state, department: batch.department, submittedSub: batch.submittedSub, approvals: batch.approvals,
    isLastVersion: last?.batchId === batch.id && !busy, refusedRows: batch.counts.refused,
  };
}
