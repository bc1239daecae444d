import { BatchDetail } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const NODE = '/api/v1/department-node';
export const batchPath = (id: string): string => `${NODE}/batches/${encodeURIComponent(id)}`;

const BUSY_MS = 4_000;
const busy = new Set(['checking', 'approved', 'submitted']);

/** A batch as its owner sees it; read again while something is under way. */
export function useBatch(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['batches', 'detail', id],
    queryFn: ({ signal }) => api.get(batchPath(id), BatchDetail, {}, signal),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? BUSY_MS : false),
  });
}

function isMoving(batch: BatchDetail): boolean {
  const waiting = batch.receipts.some((receipt) => receipt.status === 'waiting' || receipt.status === 'stuck');
  return busy.has(batch.state) || isWithdrawing(batch) || (batch.state === 'published' && waiting);
}

/** Asked to be taken back; the version that restores the state before is on its way. */
export function isWithdrawing(batch: Pick<BatchDetail, 'state' | 'events'>): boolean {
  return batch.state === 'published' && batch.events.some(({ action }) => action === 'withdraw');
}

/** A write's answer: only the new revision is of use, the page reads the rest anew. */
export const Acknowledged = z.looseObject({ revision: z.int().optional() }).nullish();
