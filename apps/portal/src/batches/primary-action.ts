import type { BatchDetail } from '@lianban/contracts';

export type BatchAction = BatchDetail['actions'][number];

const order: readonly BatchAction[] = ['approve', 'submit', 'correct', 'check'];

/**
 * The one button that stands out. A checked file whose every row is refused is to be corrected, not submitted; a published
 * one with nothing refused needs nothing more.
 */
export function primaryAction(batch: Pick<BatchDetail, 'actions' | 'counts' | 'state'>): BatchAction | null {
  const useful = (action: BatchAction): boolean => {
    if (action === 'submit') return batch.counts.passed > 0;
    if (action === 'correct') return batch.counts.refused > 0;
    return true;
  };
  return order.find((action) => batch.actions.includes(action) && useful(action)) ?? null;
}
