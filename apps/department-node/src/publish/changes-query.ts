import { columnsOf, getListContract } from '@lianban/contracts';
import type { ChangesQuery } from '@lianban/messaging';
import type { BatchRecord } from '../batches/batch.record.js';
import { comparedParameters, comparedSql } from '../check/changes-sql.js';
import { stageColumn, stageTable } from '../check/stage-tables.js';

/** The changes that a batch publishes; the same rows as long as no other version of the list is published. */
export function changesQuery(batch: BatchRecord): ChangesQuery {
  const contract = getListContract(batch.list);
  const fields = columnsOf(contract, 'full').map(({ key }) => `'${key}', nullif(r.${stageColumn(key)}, '')`).join(', ');
  return {
    sql: `select c.op, c.row_key, c.county, c.id_digest, c.name_digest, c.line,
      case when c.op = 'left' then '{}'::jsonb else jsonb_build_object(${fields}) end as fields
    from (${comparedSql(batch)}) c left join ${stageTable('r', batch.id)} r on r.line = c.line and c.op <> 'left'
    where c.op <> 'unchanged' and c.held is null`,
    parameters: comparedParameters(batch),
  };
}
