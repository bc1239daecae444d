import { getListContract, standsAlone } from '@lianban/contracts';
import type { BatchRecord } from '../batches/batch.record.js';
import { openDoubtsSql } from './open-doubts.js';
import { stageTable } from './stage-tables.js';

/**
 * Every row of a batch beside the last applied state of its list and counties, as (op, row_key, line, county, id_digest,
 * name_digest, held). op: added, changed, unchanged, left. A row that would leave is `held` while a refused row of the
 * same person may be it, or while a refused row of the county names nobody. Parameters: $1 list, $2 counties, $3 period of a
 * list whose periods stand alone or null, $4 batch, $5 whether unreadable rows are released, $6 the batch that is corrected or null.
 */
export function comparedSql(batch: BatchRecord): string {
  return batch.mode === 'incremental' ? incremental(batch) : full(batch);
}

export function comparedParameters(batch: BatchRecord): unknown[] {
  return [batch.list, batch.counties, periodBeside(batch), batch.id, batch.releaseUnreadable, batch.correctsBatchId];
}

/** The period that a file is compared within; null: the whole list, as by a file of changes, whatever period its rows came in. */
export function periodBeside({ list, mode, period }: Pick<BatchRecord, 'list' | 'mode' | 'period'>): string | null {
  return mode === 'full' && standsAlone(getListContract(list)) ? period : null;
}

const entered = (id: string, where: string): string => `
  select case when l.row_key is null then 'added' when l.row_hash <> d.row_hash then 'changed' else 'unchanged' end as op,
    d.row_key, d.line, d.county, d.id_digest, d.name_digest, null::text as held
  from ${stageTable('d', id)} d left join list_row l on l.list = $1 and l.row_key = d.row_key ${where}`;

function full(batch: BatchRecord): string {
  return `
with ins as (${entered(batch.id, '')}),
gone as (
  select l.* from list_row l
  where l.list = $1 and l.county = any($2::text[]) and ($3::text is null or l.period = $3::text)
    and ($6::uuid is null or l.held_by = $6::uuid)
    and not exists (select 1 from ${stageTable('d', batch.id)} d where d.row_key = l.row_key)
),
doubts as (${openDoubtsSql(batch, '$4::uuid', '$6::uuid')}),
doubted as (select distinct id_digest from doubts where id_digest is not null),
unreadable as (select distinct county from doubts where id_digest is null)
select * from ins
union all
select 'left', g.row_key, g.line, g.county, g.id_digest, g.name_digest,
  case when exists (select 1 from doubted p where p.id_digest = g.id_digest) then 'person'
       when not $5::boolean and exists (select 1 from unreadable u where u.county is null or u.county = g.county) then 'unreadable' end
from gone g`;
}

function incremental(batch: BatchRecord): string {
  const joined = `join ${stageTable('r', batch.id)} r on r.line = d.line`;
  return `
with used as (select $2::text[], $3::text, $4::uuid, $5::boolean, $6::uuid)
${entered(batch.id, `${joined} where r.change = 'entry'`)}
union all
select 'left', d.row_key, d.line, d.county, d.id_digest, d.name_digest, null::text
from ${stageTable('d', batch.id)} d ${joined} where r.change = 'exit'`;
}
