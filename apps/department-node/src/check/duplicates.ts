import { columnsOf, getListContract, namesPersons } from '@lianban/contracts';
import type { BatchRecord } from '../batches/batch.record.js';
import { stageColumn, stageTable } from './stage-tables.js';

/** Keys up to which the intake names them; a file with more repeats is looked through as a whole. */
export const mostNamedKeys = 20_000;

/** The keys that the intake names, as $1 (json): rows of the key's texts. */
const namedKeys = (keys: readonly string[]): string =>
  `select distinct ${keys.map((key, index) => `k ->> ${index} as ${stageColumn(key)}`).join(', ')} from jsonb_array_elements($1::jsonb) k`;

/**
 * Rows of one key (a person and category, a record's number) in one file: of equal rows the first stays; of rows that differ none does, because
 * nobody can tell which is right. `named`: only the keys of parameter $1 can be repeated, $2 being the first texts of
 * them: a filter that several processes share, where a join with $1 is one process's work.
 */
export function duplicateRowsSql(batch: BatchRecord, named: boolean): string {
  const contract = getListContract(batch.list);
  const key = contract.rowKey.map(stageColumn).join(', ');
  const content = columnsOf(contract, batch.mode).map(({ key: column }) => stageColumn(column)).join(', ');
  const table = stageTable('r', batch.id);
  const [conflict, repeat] = namesPersons(contract) ? ['DUP_CONFLICT', 'DUP_IN_FILE'] : ['ROW_CONFLICT', 'ROW_REPEATED'];
  return `
with repeated as materialized (${named ? namedKeys(contract.rowKey) : `select ${key} from ${table} group by ${key} having count(*) > 1`}),
rows as (select r.line, r.ctid as place, ${key}, md5(row(${content})::text) as content from ${table} r join repeated using (${key})${named ? ` where r.${stageColumn(contract.rowKey[0] as string)} = any($2::text[])` : ''}),
groups as (select ${key}, min(line) as first, (array_agg(line order by line))[2] as second, min(content) <> max(content) as differ from rows group by ${key})
select r.line, r.place, case when g.differ then '${conflict}' else '${repeat}' end as code, (case when r.line <> g.first then g.first else g.second end)::text as parameter
from rows r join groups g using (${key}) where g.differ or r.line <> g.first`;
}
