import type { ExchangePulse } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** Batches of the last months by list and period: those that the node or a reviewer sent back, and those that were taken or wait. Counts alone. */
export async function batchesPulse(manager: EntityManager): Promise<Pick<ExchangePulse, 'batches'>> {
  const batches = await manager.query<NonNullable<ExchangePulse['batches']>>(
    `select list, period, count(*) filter (where state in ('refused', 'returned', 'failed'))::int as refused,
            count(*) filter (where state not in ('refused', 'returned', 'failed', 'cancelled', 'withdrawn'))::int as others
     from batch where uploaded_at > (select max(uploaded_at) from batch) - interval '100 days' group by list, period`,
  );
  return { batches };
}
