import type { SendingAnswer } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';

export interface OutboxDepth {
  waiting: number;
  /** Null when nothing waits. */
  oldestSeconds: number | null;
}

/** What waits to be sent, by the database's clock. */
export async function sendingNow(manager: Pick<EntityManager, 'query'>): Promise<SendingAnswer> {
  const [row] = await manager.query<[{ at: Date; waiting: number; oldestAt: Date | null }]>(
    `select clock_timestamp() as at, (select count(*)::int from outbox) as waiting, (select created_at from outbox order by id limit 1) as "oldestAt"`,
  );
  return { at: row.at.toISOString(), waiting: row.waiting, oldestAt: row.oldestAt?.toISOString() ?? null };
}

export async function outboxDepth(dataSource: DataSource): Promise<OutboxDepth> {
  const { at, waiting, oldestAt } = await sendingNow(dataSource.manager);
  return { waiting, oldestSeconds: oldestAt === null ? null : Math.max(0, (Date.parse(at) - Date.parse(oldestAt)) / 1000) };
}
