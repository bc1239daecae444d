import type { CountyCode, DepartmentCode, PlanContent, PlanVersion } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

export interface PlanRow {
  planId: string;
  year: number;
  office: string;
  department: DepartmentCode;
  county: CountyCode | null;
  state: 'draft' | 'submitted' | 'approved';
  revision: number;
}

/** A version as it is kept; `writtenBy` are the persons who wrote or handed it in. */
export interface VersionRow extends Omit<PlanVersion, 'at' | 'decidedAt'> {
  planId: string;
  writtenBy: string[];
  at: Date;
  decidedAt: Date | null;
}

export const planColumns = 'plan_id as "planId", year, office, department, county, state, revision';

/** The plan as the reader sees it; undefined where there is none for the reader. */
export async function findPlan(manager: EntityManager, planId: string): Promise<PlanRow | undefined> {
  const [plan]: PlanRow[] = await manager.query(`select ${planColumns} from enforcement_plan where plan_id = $1`, [planId]);
  return plan;
}

export async function lockPlan(manager: EntityManager, planId: string): Promise<PlanRow | undefined> {
  const [plan]: PlanRow[] = await manager.query(`select ${planColumns} from enforcement_plan where plan_id = $1 for update`, [planId]);
  return plan;
}

/** All versions of these plans, oldest first. */
export async function versionsOf(manager: EntityManager, planIds: readonly string[]): Promise<VersionRow[]> {
  return manager.query(
    `select plan_id as "planId", version, content, reason, by_name as "byName", written_by as "writtenBy", at, state, decided_by as "decidedBy", decided_at as "decidedAt", decision_reason as "decisionReason"
     from plan_version where plan_id = any($1) order by plan_id, version`, [planIds]);
}

export interface Written extends Pick<VersionRow, 'planId' | 'version' | 'content' | 'reason' | 'writtenBy' | 'byName' | 'at'> {
  content: PlanContent;
  bySub: string;
}

/** A draft as its writer leaves it: a new version, or the same one again. */
export async function saveDraft(manager: EntityManager, { planId, version, content, reason, writtenBy, byName, bySub, at }: Written): Promise<void> {
  await manager.query(
    `insert into plan_version (plan_id, version, content, reason, by_name, by_sub, written_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (plan_id, version) do update set content = excluded.content, by_name = excluded.by_name, by_sub = excluded.by_sub, written_by = excluded.written_by, at = excluded.at`,
    [planId, version, JSON.stringify(content), reason, byName, bySub, writtenBy, at]);
}
