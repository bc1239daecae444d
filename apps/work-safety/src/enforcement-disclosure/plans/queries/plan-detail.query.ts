import { officeBook } from '@lianban/casework';
import type { PlanDetail, PlanDraw, PlanVersion } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SafetyRecord } from '../../../safety-record.js';
import { planProblems } from '../plan-problems.messages.js';
import { planActions } from '../plan-standing.js';
import { findPlan, versionsOf, type VersionRow } from '../plan-table.js';
import { inspectedOf, summaryOf } from './plan-summary.js';

/** A plan with every version, what was drawn for it, and what the reader may do. */
@Injectable()
export class PlanDetailRead {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  get(actor: RequestActor, planId: string): Promise<PlanDetail> {
    return this.record.transact(actor, async (manager) => {
      const plan = await findPlan(manager, planId);
      if (!plan) throw planProblems.unknown();
      const versions = await versionsOf(manager, [planId]);
      const inspected = (await inspectedOf(manager, [planId])).get(planId) ?? 0;
      return {
        ...summaryOf(plan, versions, inspected, await officeBook(this.record, manager)), versions: versions.map(shown).reverse(), draws: await drawsOf(manager, planId),
        actions: planActions(actor, plan, versions),
      };
    });
  }
}

function shown({ planId: _, writtenBy: __, at, decidedAt, ...version }: VersionRow): PlanVersion {
  return { ...version, at: at.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
}

/** Newest first. */
async function drawsOf(manager: EntityManager, planId: string): Promise<PlanDraw[]> {
  const rows: (Omit<PlanDraw, 'at'> & { at: Date })[] = await manager.query(
    'select draw_id as "drawId", what, seed, pool, chosen, at, by_name as "byName" from plan_draw where plan_id = $1 order by at desc, draw_id desc', [planId]);
  return rows.map((draw) => ({ ...draw, at: draw.at.toISOString() }));
}
