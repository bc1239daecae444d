import type { BatchRecord } from '../batches/batch.record.js';
import { sourceLineColumn, stageColumn, stageTable } from './stage-tables.js';

/**
 * A refused row `f` counts as corrected by a correction whose stage is there: its key is named, or its person is now
 * there. `original` is SQL for the id of the corrected batch.
 */
export function correctedHere(batch: BatchRecord, original: string): string {
  const source = `r.${stageColumn(sourceLineColumn)}`;
  return `(f.id_digest in (select id_digest from ${stageTable('d', batch.id)})
    or f.line in (select split_part(${source}, ':', 2)::int from ${stageTable('r', batch.id)} r
                  where ${source} ~ '^[0-9]{8}-[0-9]+:[0-9]{1,9}$' and split_part(${source}, ':', 1) = (select number from batch where id = ${original})))`;
}

/** Refused rows that still stand for somebody, as (id_digest, county): those of the batch, and of the one it corrects. */
export function openDoubtsSql(batch: BatchRecord, own: string, original: string): string {
  const corrected = batch.correctsBatchId ? `and not (f.batch_id = ${original} and ${correctedHere(batch, original)})` : '';
  return `select f.id_digest, f.county from faulty_row f
    where f.batch_id in (${own}, ${original}) and f.refused and f.corrected_by is null ${corrected}`;
}
