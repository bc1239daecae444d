import { contractVersionOf, listIds, listOwner, shareTopic, type ExchangePulse, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { ConsumedTopics } from '../kafka/kafka-port.js';

export interface PulseSettings {
  service: string;
  dataSource: DataSource;
  /** Names the groups of this process; asks the broker nothing. */
  kafka: { consuming(): ConsumedTopics[] };
  keys: Pick<Keys, 'names' | 'inUse'>;
  /** What the service adds, in the same transaction. */
  more?: (manager: EntityManager) => Promise<Partial<ExchangePulse>>;
}

/** What a service says of itself for the monitor, from its own database: no broker is asked and nothing personal is told. */
export async function exchangePulse({ service, dataSource, kafka, keys, more }: PulseSettings): Promise<ExchangePulse> {
  const groups = kafka.consuming();
  return inTransaction(dataSource, systemActor, async (manager) => ({
    service, groups, keys: [...keys.inUse], contracts: contractsOf(keys.names, groups), ...(await countsOf(manager)), landing: await landingOf(manager),
    ...(await more?.(manager)),
  }));
}

interface CountRow {
  at: Date;
  waiting: number;
  oldestAt: Date | null;
  jobsWaiting: number;
  jobsFailed: number;
  oldestJobAt: Date | null;
}

/** A failed job counts until one of the same subject has been done since. */
async function countsOf(manager: EntityManager): Promise<Pick<ExchangePulse, 'at' | 'sending' | 'jobs'>> {
  const [row] = await manager.query<[CountRow]>(
    `select clock_timestamp() as at, (select count(*)::int from outbox) as waiting, (select created_at from outbox order by id limit 1) as "oldestAt",
            (select count(*)::int from job where state in ('queued', 'running')) as "jobsWaiting",
            (select min(greatest(created_at, run_after)) from job where state in ('queued', 'running')) as "oldestJobAt",
            (select count(*)::int from job where state = 'failed' and not exists (
               select 1 from job later where later.kind = job.kind and later.subject_id = job.subject_id and later.id > job.id and later.state = 'done')) as "jobsFailed"`,
  );
  return {
    at: row.at.toISOString(), sending: { waiting: row.waiting, oldestAt: row.oldestAt?.toISOString() ?? null },
    jobs: { waiting: row.jobsWaiting, failed: row.jobsFailed, oldestWaitingAt: row.oldestJobAt?.toISOString() ?? null },
  };
}

/** Versions that have come and are not applied; none where the service lands no shares. */
async function landingOf(manager: EntityManager): Promise<ExchangePulse['landing']> {
  const [table] = await manager.query<[{ lands: boolean }]>(`select to_regclass('landed_version') is not null as lands`);
  if (!table.lands) return [];
  const rows = await manager.query<(Omit<ExchangePulse['landing'][number], 'since'> & { since: Date })[]>(
    `select list, version, state, reason_code as "reasonCode", chunks_landed as "chunksLanded", chunks_expected as "chunksExpected", first_landed_at as since
     from landed_version where state in ('landing', 'complete', 'stuck', 'refused') order by list, version limit 500`,
  );
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** A service gives the lists whose owner's key it holds, and reads those whose topics it takes. */
function contractsOf(names: readonly string[], groups: readonly ConsumedTopics[]): ExchangePulse['contracts'] {
  const taken = new Set(groups.flatMap(({ topics }) => topics));
  const say = (role: 'gives' | 'reads') => (list: ListId): ExchangePulse['contracts'][number] => ({ list, role, version: contractVersionOf(list) });
  return [
    ...listIds.filter((list) => names.includes(listOwner[list])).map(say('gives')),
    ...listIds.filter((list) => taken.has(shareTopic(list))).map(say('reads')),
  ];
}
