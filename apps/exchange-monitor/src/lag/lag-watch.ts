import type { BrokerWatch, ConsumedTopics } from '@lianban/messaging';
import type { LagSample } from '@lianban/procedure-share-alert';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { LagBook } from './lag-book.js';

export interface LagSettings {
  dataSource: DataSource;
  broker: Pick<BrokerWatch, 'offsets'>;
  /** Which groups there are. */
  groups(): ConsumedTopics[];
}

interface SampleRow {
  group_id: string;
  topic: string;
  at: Date;
  end_offset: string;
  committed: string;
}

const QUIET_EVERY = 3;

/** How far every group has come, by the broker's word and the database's clock. */
export class LagWatch {
  private readonly book = new LagBook();
  private lastAtMs: number | undefined;
  private round = 0;

  constructor(private readonly settings: LagSettings) {}

  /** When the broker last answered, milliseconds of the database's clock; undefined: not since this process began. */
  get answeredAtMs(): number | undefined {
    return this.lastAtMs;
  }

  samples(groupId: string, topic: string): readonly LagSample[] {
    return this.book.of(groupId, topic);
  }

  async recall(): Promise<void> {
    const rows = await this.settings.dataSource.query<SampleRow[]>(`select * from lag_sample where at > now() - interval '24 hours' order by at`);
    for (const { group_id, topic, at, end_offset, committed } of rows) this.book.add([{ groupId: group_id, topic, end: Number(end_offset), committed: Number(committed) }], at.getTime());
  }

  /** Rejects while the broker is away: then the last answer grows old, and nobody takes it for news. */
  async look(): Promise<void> {
    const { dataSource, broker, groups } = this.settings;
    const offsets = await broker.offsets(this.due(groups()));
    await inTransaction(dataSource, systemActor, async (manager) => {
      const [sign] = await manager.query<[{ at: Date }]>(
        `insert into monitor_sign (party, at) values ('broker', clock_timestamp()) on conflict (party) do update set at = excluded.at returning at`);
      const kept = this.book.add(offsets, sign.at.getTime());
      this.lastAtMs = sign.at.getTime();
      if (kept.length > 0) await manager.query(
        `insert into lag_sample (group_id, topic, at, end_offset, committed) select "groupId", topic, $2, "end", committed
         from jsonb_to_recordset($1) as r ("groupId" text, topic text, "end" bigint, committed bigint) on conflict do nothing`, [JSON.stringify(kept), sign.at]);
    });
  }

  /** What has lain still for a while is asked for in every third look only: each topic costs the broker a question. */
  private due(groups: readonly ConsumedTopics[]): ConsumedTopics[] {
    this.round += 1;
    const turn = (topic: string): boolean => (topic.length + this.round) % QUIET_EVERY === 0;
    const due = groups.map(({ groupId, topics }) => ({ groupId, topics: topics.filter((topic) => turn(topic) || !this.book.isQuiet(groupId, topic)) })).filter(({ topics }) => topics.length > 0);
    return due.length > 0 ? due : [...groups];
  }

  /** Of samples older than an hour one a minute stays, and none beyond a day. */
  async thin(): Promise<void> {
    await inTransaction(this.settings.dataSource, systemActor, async (manager) => {
      await manager.query(`delete from lag_sample where at < now() - interval '24 hours'`);
      await manager.query(
        `delete from lag_sample s where at < now() - interval '1 hour' and exists (
           select 1 from lag_sample e where e.group_id = s.group_id and e.topic = s.topic and e.at < s.at and e.at >= date_trunc('minute', s.at))`);
    });
  }
}
