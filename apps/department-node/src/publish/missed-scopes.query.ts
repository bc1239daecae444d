import { getListContract, standsAlone, type ListId, type ListPlace } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** What a snapshot says again: the whole list, or one period of a list whose periods stand beside one another. */
export interface MissedScope {
  period: string;
  counties: ListPlace[];
  /** The last batch of that scope: its officers answer for what is said again. */
  batchId: string;
}

const missed = `
with sent as (
  select v.number, v.manifest -> 'scope' ->> 'period' as period, v.manifest ->> 'kind' as kind, array(select w ->> 'recipient' from json_array_elements(v.manifest -> 'dataKey' -> 'wraps') w) as readers
  from share_version v where v.list = $1 and v.state = 'published'
), gaps as (
  select case when $3 then period end as period, max(number) as number from sent where not readers @> $2::text[] group by 1
), open as (
  select g.period from gaps g where not exists (select 1 from sent s where s.kind = 'snapshot' and s.number > g.number and s.readers @> $2::text[] and (g.period is null or s.period = g.period))
)
select coalesce(o.period, b.period) as period, array(select distinct unnest(p.counties) from batch p where p.list = $1 and p.version is not null and (o.period is null or p.period = o.period) order by 1) as counties, b.id as "batchId"
from open o cross join lateral (select id, period from batch where list = $1 and state = 'published' and (o.period is null or period = o.period) order by version desc limit 1) b
order by 1 limit 1`;

/** The first scope of which a reader of today missed a version that it could not open; undefined: none missed any. */
export async function findMissedScope(manager: EntityManager, list: ListId, readers: readonly string[]): Promise<MissedScope | undefined> {
  const [row] = await manager.query<MissedScope[]>(missed, [list, readers, standsAlone(getListContract(list))]);
  return row;
}
