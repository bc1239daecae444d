import { shanghaiDateAt, type PlainDate } from '@lianban/kernel';
import type { DataSource, EntityManager } from 'typeorm';

/** Business time: the database's clock plus the demonstration offset. Never the host's clock. */
export class BusinessClock {
  constructor(private readonly dataSource: DataSource) {}

  async now(manager: EntityManager = this.dataSource.manager): Promise<Date> {
    const rows = await manager.query<{ now: Date }[]>(
      `select statement_timestamp() + make_interval(secs => coalesce((select offset_seconds from business_clock), 0)) as now`,
    );
    return rows[0]!.now;
  }

  /** The date in Asia/Shanghai. */
  async today(manager?: EntityManager): Promise<PlainDate> {
    return shanghaiDateAt(await this.now(manager));
  }

  /** Demonstration only; an older sequence than the stored one is ignored. */
  async setOffset(manager: EntityManager, offsetSeconds: number, sequence: number): Promise<void> {
    await manager.query(
      `insert into business_clock (offset_seconds, sequence) values ($1, $2)
       on conflict (only_row) do update set offset_seconds = excluded.offset_seconds, sequence = excluded.sequence
       where business_clock.sequence < excluded.sequence`,
      [offsetSeconds, sequence],
    );
  }
}
