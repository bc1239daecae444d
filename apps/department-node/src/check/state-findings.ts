import { getListContract, identityCategories, namesPersons } from '@lianban/contracts';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { BatchRecord } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import type { CheckTally } from './check-tally.js';
import { refuseStaged } from './refuse-staged.js';
import { stageTable } from './stage-tables.js';

/** What the department's own published state says about the staged rows. */
export async function stateFindings(node: NodeContext, batch: BatchRecord, tally: CheckTally): Promise<void> {
  if (batch.mode === 'incremental') await refuseStaged(node, batch, tally, exitWithoutEntry(batch), [batch.list]);
  if (batch.correctsBatchId) await refuseStaged(node, batch, tally, passedBefore(batch), [batch.list, batch.correctsBatchId]);
  await otherCategories(node, batch, tally);
}

const exitWithoutEntry = ({ id, list }: BatchRecord): string => `
select d.line, r.ctid, '${namesPersons(getListContract(list)) ? 'EXIT_WITHOUT_ENTRY' : 'ROW_EXIT_UNKNOWN'}', null::text from ${stageTable('d', id)} d join ${stageTable('r', id)} r using (line)
where r.change = 'exit' and not exists (select 1 from list_row l where l.list = $1 and l.row_key = d.row_key)`;

const passedBefore = ({ id }: BatchRecord): string => `
select d.line, r.ctid, 'CORRECTION_PASSED', null::text from ${stageTable('d', id)} d join ${stageTable('r', id)} r using (line)
join list_row l on l.list = $1 and l.row_key = d.row_key and l.held_by is distinct from $2::uuid and l.row_hash <> d.row_hash`;

const categoryLabel = `case o.category ${Object.entries(identityCategories).map(([code, { label }]) => `when '${code}' then '${label}'`).join(' ')} else o.category end`;

/** A person whom the department already names under another category: two rows, and a hint. */
async function otherCategories(node: NodeContext, batch: BatchRecord, tally: CheckTally): Promise<void> {
  const lines = await inTransaction(node.dataSource, systemActorFor(batch.department), (manager) =>
    manager.query<{ line: number }[]>(
      `insert into finding (batch_id, department, line, code, level, column_key, parameter)
       select distinct on (d.line) $1::uuid, $2, d.line, 'DUP_OTHER_CATEGORY', 'hint', null, ${categoryLabel}
       from ${stageTable('d', batch.id)} d join list_row o on o.department = $2 and o.id_digest = d.id_digest
       where d.category <> '' and o.category <> d.category
         and not exists (select 1 from ${stageTable('d', batch.id)} same where same.row_key = o.row_key)
       order by d.line returning line`,
      [batch.id, batch.department],
    ));
  for (const _ of lines) tally.hintPassed('DUP_OTHER_CATEGORY');
}
