import type { EntityManager } from 'typeorm';
import type { BatchRecord } from '../batches/batch.record.js';
import { comparedParameters, comparedSql } from '../check/changes-sql.js';
import { correctedHere } from '../check/open-doubts.js';
import { stageTable } from '../check/stage-tables.js';

export interface AppliedVersion {
  publicationId: string;
  version: number;
}

/** Brings the node's own state to the published version, in the transaction that publishes it, and keeps what was before. */
export async function applyBatch(manager: EntityManager, batch: BatchRecord, { publicationId, version }: AppliedVersion): Promise<void> {
  const names = [publicationId, batch.department, batch.list];
  await manager.query(`set local work_mem = '192MB'`);
  await manager.query('create temporary table delta (op text, row_key text, line int, county text, id_digest text, name_digest text, held text) on commit drop');
  await manager.query(`insert into delta ${comparedSql(batch)}`, comparedParameters(batch));
  await manager.query('analyze delta');
  await manager.query(KEEP_BEFORE, names);
  await manager.query(`delete from list_row l using delta d where l.list = $1 and l.row_key = d.row_key and d.op = 'left' and d.held is null`, [batch.list]);
  await manager.query(`update list_row l set held_by = $2 from delta d where l.list = $1 and l.row_key = d.row_key and d.op = 'left' and d.held is not null`, [batch.list, batch.correctsBatchId ?? batch.id]);
  await manager.query(`update list_row l set held_by = null from delta d where l.list = $1 and l.row_key = d.row_key and d.op = 'unchanged' and l.held_by is not null`, [batch.list]);
  await manager.query(enterRows(batch.id), [batch.department, batch.list, batch.period, version, batch.id]);
  if (batch.correctsBatchId) await markCorrected(manager, batch);
}

const KEEP_BEFORE = `
insert into list_change (publication_id, department, list, row_key, op, id_digest, before)
select $1, $2, $3, d.row_key, d.op, d.id_digest, to_jsonb(l)
from delta d left join list_row l on l.list = $3 and l.row_key = d.row_key
where d.op <> 'unchanged' and d.held is null`;

const enterRows = (batchId: string): string => `
insert into list_row (department, list, row_key, county, period, id_digest, name_digest, row_hash, category, fields, line, version, batch_id)
select $1, $2, d.row_key, d.county, $3, d.id_digest, d.name_digest, g.row_hash, nullif(g.category, ''), s.sealed, d.line, $4::int, $5::uuid
from delta d join ${stageTable('d', batchId)} g on g.line = d.line join ${stageTable('s', batchId)} s on s.line = d.line
where d.op in ('added', 'changed')
on conflict on constraint list_row_pk do update set county = excluded.county, period = excluded.period, id_digest = excluded.id_digest,
  name_digest = excluded.name_digest, row_hash = excluded.row_hash, category = excluded.category, fields = excluded.fields, line = excluded.line,
  version = excluded.version, batch_id = excluded.batch_id, held_by = null`;

async function markCorrected(manager: EntityManager, batch: BatchRecord): Promise<void> {
  await manager.query(
    `update faulty_row f set corrected_by = $1 where f.batch_id = $2 and f.refused and f.corrected_by is null and ${correctedHere(batch, '$2::uuid')}`,
    [batch.id, batch.correctsBatchId],
  );
}
