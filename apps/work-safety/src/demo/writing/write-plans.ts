import { writeRows } from '@lianban/casework/demo';
import { shanghaiInstant } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { planState } from '../../enforcement-disclosure/plans/plan-standing.js';
import type { VersionRow } from '../../enforcement-disclosure/plans/plan-table.js';
import type { DemoPlan } from '../plans/demo-plans.js';

/** Each version was written, handed in and decided on. */
const REVISIONS = { draft: 0, submitted: 1, approved: 2 } as const;

export async function writePlans(manager: EntityManager, plans: readonly DemoPlan[]): Promise<void> {
  await writeRows(manager, 'enforcement_plan', plans.map(({ planId, year, office: { office, department, county }, versions }) => ({
    plan_id: planId, year, office, department, county, state: planState(versions as unknown as VersionRow[]), revision: versions.length + versions.reduce((sum, { state }) => sum + REVISIONS[state], 0),
  })));
  await writeRows(manager, 'plan_version', plans.flatMap(({ planId, office: { officer, head }, versions }) => versions.map(({ content, reason, at, decidedAt, state }, index) => ({
    plan_id: planId, version: index + 1, content, reason, by_name: officer.name, by_sub: officer.sub, written_by: [officer.sub], at, state,
    decided_by: decidedAt && head.name, decided_sub: decidedAt && head.sub, decided_at: decidedAt, decision_reason: null,
  }))));
  await writeRows(manager, 'plan_draw', plans.flatMap(({ planId, office: { officer }, draws }) => draws.map(({ drawId, what, seed, pool, chosen, on }) => ({
    draw_id: drawId, plan_id: planId, what, seed, pool, chosen, at: shanghaiInstant(on, '09:30'), by_name: officer.name,
  }))));
}
