import type { DataSource } from 'typeorm';

export interface OutboxDepth {
  waiting: number;
  /** Null when nothing waits. */
  oldestSeconds: number | null;
}

export async function outboxDepth(dataSource: DataSource): Promise<OutboxDepth> {
  const rows = await dataSource.query<{ waiting: string; oldest: string | null }[]>(
    `select count(*) as waiting, extract(epoch from clock_timestamp() - min(created_at)) as oldest from outbox`,
  );
  const { waiting, oldest } = rows[0]!;
  return { waiting: Number(waiting), oldestSeconds: oldest === null ? null : Number(oldest) };
}
