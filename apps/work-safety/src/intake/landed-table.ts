import type { EntityManager } from 'typeorm';
import { overtake } from './intake-problems.js';
import type { LandedDecision } from './landed-decision.js';

const columns = `list, row_key as "rowKey", version, line, department, office, county, reference, fields_sealed as "fieldsSealed", recorded_sealed as "recordedSealed", state, reason, case_id as "caseId"`;

/** The row as any version said it last, locked. */
export async function lockLandedRow(manager: EntityManager, { list, rowKey }: Pick<LandedDecision, 'list' | 'rowKey'>): Promise<LandedDecision | undefined> {
  const [row]: LandedDecision[] = await manager.query(`select ${columns} from landed_decision where list = $1 and row_key = $2 for update`, [list, rowKey]);
  return row;
}

/** A withdrawn row of the same office and number that became a case: the same decision under another county. */
export async function findWithdrawn(manager: EntityManager, { list, rowKey, office, reference }: Pick<LandedDecision, 'list' | 'rowKey' | 'office' | 'reference'>): Promise<LandedDecision | undefined> {
  const [row]: LandedDecision[] = await manager.query(
    `select ${columns} from landed_decision where list = $1 and row_key <> $2 and office = $3 and reference = $4 and state = 'withdrawn' and case_id is not null for update`, [list, rowKey, office, reference]);
  return row;
}

/** The row that a case is made of. */
export async function holderOf(manager: EntityManager, caseId: string): Promise<LandedDecision | undefined> {
  const [row]: LandedDecision[] = await manager.query(`select ${columns} from landed_decision where case_id = $1 for update`, [caseId]);
  return row;
}

/** A withdrawn row gives its case to the one in which the same decision came again; nothing of it waits any more. */
export async function handOver(manager: EntityManager, withdrawn: LandedDecision, at: Date): Promise<void> {
  await saveLanded(manager, { ...withdrawn, caseId: null, recordedSealed: null });
  await overtake(manager, withdrawn, at);
}

/** Keys of rows that still wait to become a case, in the order of the file. */
export async function rowsToRecord(manager: EntityManager, list: string): Promise<Pick<LandedDecision, 'list' | 'rowKey'>[]> {
  return manager.query(`select list, row_key as "rowKey" from landed_decision where list = $1 and state = 'new' order by version, line`, [list]);
}

/** Keys of the rows of these counties that no version after `rowKeys` says. */
export async function rowsBeside(manager: EntityManager, list: string, counties: readonly string[], rowKeys: readonly string[]): Promise<string[]> {
  const rows: { rowKey: string }[] = await manager.query(
    `select row_key as "rowKey" from landed_decision where list = $1 and county = any($2) and state <> 'withdrawn' and row_key <> all($3)`, [list, counties, rowKeys]);
  return rows.map(({ rowKey }) => rowKey);
}

export async function saveLanded(manager: EntityManager, row: LandedDecision): Promise<void> {
  const { list, rowKey, version, line, department, office, county, reference, fieldsSealed, recordedSealed, state, reason, caseId } = row;
  await manager.query(
    `insert into landed_decision (list, row_key, version, line, department, office, county, reference, fields_sealed, recorded_sealed, state, reason, case_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (list, row_key) do update set version = excluded.version, line = excluded.line, office = excluded.office, county = excluded.county, reference = excluded.reference,
       fields_sealed = excluded.fields_sealed, recorded_sealed = excluded.recorded_sealed, state = excluded.state, reason = excluded.reason, case_id = excluded.case_id`,
    [list, rowKey, version, line, department, office, county, reference, fieldsSealed, recordedSealed, state, reason, caseId]);
}
