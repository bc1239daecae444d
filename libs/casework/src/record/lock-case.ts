import { LianbanProblem } from '@lianban/service';
import { ApplicationFailure } from '@temporalio/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';

export interface CaseRow {
  caseId: string;
  revision: number;
}
type CaseEntity<Row> = new () => Row;

/** For an activity: the case's row, locked. Not retried when there is none. */
export async function lockCaseRow<Row extends CaseRow>(manager: EntityManager, entity: CaseEntity<Row>, caseId: string): Promise<Row> {
  const row = await findLocked(manager, entity, caseId);
  if (!row) throw ApplicationFailure.nonRetryable('no such case', 'CASE_UNKNOWN');
  return row;
}

/**
 * For a person's command: the row as the actor sees it (a foreign one does not exist), locked. Refused when the
 * reader's revision, if one is given, is no longer the row's.
 */
export async function lockCaseAs<Row extends CaseRow>(manager: EntityManager, entity: CaseEntity<Row>, caseId: string, revision: number | null): Promise<Row> {
  const row = await findLocked(manager, entity, caseId);
  if (!row) throw LianbanProblem.notFound('这一事项');
  if (revision !== null && row.revision !== revision) throw LianbanProblem.staleRevision();
  return row;
}

function findLocked<Row extends CaseRow>(manager: EntityManager, entity: CaseEntity<Row>, caseId: string): Promise<Row | null> {
  return manager.findOne(entity, { where: { caseId } as FindOptionsWhere<Row>, lock: { mode: 'pessimistic_write' } });
}
