import type { EntityManager } from 'typeorm';
import { inspectionProblem } from '../inspection-problems.messages.js';

export interface RestingDecision {
  inspectionId: string;
  caseId: string;
  /** The office that decides. */
  office: string;
}

/** A decision rests on an inspection of its own office. Throws INSPECTION_UNKNOWN for any other; said twice, it is the same. */
export async function restOnInspection(manager: EntityManager, { inspectionId, caseId, office }: RestingDecision): Promise<void> {
  const [found]: unknown[] = await manager.query('select 1 from inspection where inspection_id = $1 and office = $2', [inspectionId, office]);
  if (!found) throw inspectionProblem('INSPECTION_UNKNOWN');
  await manager.query('insert into inspection_decision (inspection_id, case_id) values ($1, $2) on conflict (case_id) do update set inspection_id = excluded.inspection_id', [inspectionId, caseId]);
}
