import { columnsOf, getListContract } from '@lianban/contracts';
import type { BatchRecord } from '../batches/batch.record.js';
import { stageColumn, stageTable } from './stage-tables.js';

/**
 * Rows of one person and category in one file: of equal rows the first stays; of rows that differ none does, because
 * nobody can tell which is right.
 */
export function duplicateRowsSql(batch: BatchRecord): string {
  const contract = getListContract(batch.list);
  const key = contract.rowKey.map(stageColumn).join(', ');
  const content = columnsOf(contract, batch.mode).map(({ key: column }) => stageColumn(column)).join(', ');
  const table = stageTable('r', batch.id);
  return `
with repeated as (select ${key} from ${table} group by ${key} having count(*) > 1),
rows as (select r.line, ${key}, md5(row(${content})::text) as content from ${table} r join repeated using (${key})),
groups as (select ${key}, min(line) as first, min(content) <> max(content) as differ from rows group by ${key})
select r.line, case when g.differ then 'DUP_CONFLICT' else 'DUP_IN_FILE' end,
  (case when r.line <> g.first then g.first else (select min(o.line) from rows o where (${qualified('o', contract.rowKey)}) = (${qualified('g', contract.rowKey)}) and o.line > g.first) end)::text
from rows r join groups g using (${key}) where g.differ or r.line <> g.first`;
}

function qualified(alias: string, keys: readonly string[]): string {
  return keys.map((key) => `${alias}.${stageColumn(key)}`).join(', ');
}
