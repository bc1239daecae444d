import type { IntakeProblemKind } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { LandedDecision } from './landed-decision.js';

/** Puts a row on the worklist, once for each kind; what is open already says the newest reason. `caseId`: the case it is about. */
export async function openProblem(manager: EntityManager, row: LandedDecision, kind: IntakeProblemKind, reason: string, at: Date, caseId = row.caseId): Promise<void> {
  const { list, rowKey, version, line, department, office, county, reference } = row;
  await manager.query(
    `insert into intake_problem as p (list, row_key, version, line, department, office, county, reference, kind, reason, case_id, found_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (list, row_key, kind) where settled_at is null do update set version = excluded.version, line = excluded.line, office = excluded.office, county = excluded.county,
       reference = excluded.reference, reason = excluded.reason, case_id = excluded.case_id, revision = p.revision + 1
     where (p.version, p.line, p.reason) is distinct from (excluded.version, excluded.line, excluded.reason)`,
    [list, rowKey, version, line, department, office, county, reference, kind, reason, caseId, at]);
}

/** Takes what is open of the row, but of `keep`, off the worklist, because the list itself has settled it. */
export async function overtake(manager: EntityManager, { list, rowKey }: Pick<LandedDecision, 'list' | 'rowKey'>, at: Date, keep: IntakeProblemKind | null = null): Promise<void> {
  await manager.query(
    `update intake_problem set settled_at = $3, outcome = 'overtaken', revision = revision + 1 where list = $1 and row_key = $2 and settled_at is null and kind is distinct from $4`, [list, rowKey, at, keep]);
}

export async function isOpen(manager: EntityManager, { list, rowKey }: Pick<LandedDecision, 'list' | 'rowKey'>, kind: IntakeProblemKind): Promise<boolean> {
  const rows: unknown[] = await manager.query('select 1 from intake_problem where list = $1 and row_key = $2 and kind = $3 and settled_at is null', [list, rowKey, kind]);
  return rows.length > 0;
}
