import { officeName, type PlanSummary } from '@lianban/contracts';
import type { OfficeBook } from '@lianban/casework';
import type { EntityManager } from 'typeorm';
import { adjustmentOf, inForce } from '../plan-standing.js';
import type { PlanRow, VersionRow } from '../plan-table.js';

/** How many inspections each of these plans has led to. */
export async function inspectedOf(manager: EntityManager, planIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { planId: string; n: number }[] = await manager.query('select plan_id as "planId", count(*)::int as n from inspection where plan_id = any($1) group by plan_id', [planIds]);
  return new Map(rows.map(({ planId, n }) => [planId, n]));
}

export function summaryOf(plan: PlanRow, versions: readonly VersionRow[], inspected: number, offices: OfficeBook): PlanSummary {
  const targets = (inForce(versions) ?? versions.at(-1))?.content.targets ?? [];
  return {
    ...plan, officeName: offices.get(plan.office)?.name ?? officeName(plan.department, plan.county), targets: targets.length, planned: targets.reduce((sum, { times }) => sum + times, 0),
    inspected, adjustment: adjustmentOf(versions),
  };
}
