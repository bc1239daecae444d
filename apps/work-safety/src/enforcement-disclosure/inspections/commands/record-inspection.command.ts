import { nextCaseNumber } from '@lianban/casework';
import type { RecordedInspection, RecordInspectionBody } from '@lianban/contracts';
import { yearOf, type PlainDate } from '@lianban/kernel';
import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../../cases/access/permissions.js';
import { SafetyRecord } from '../../../safety-record.js';
import { inForce } from '../../plans/plan-standing.js';
import { findPlan, versionsOf } from '../../plans/plan-table.js';
import { checkInspection, tidied } from '../check-inspection.js';
import { sealContent } from '../inspection-content.js';
import { inspectionProblem } from '../inspection-problems.messages.js';

/** An on-site record of the actor's office, with its number. One transaction. */
@Injectable()
export class RecordInspection {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  /** Throws INSPECTION_…, naming every field that is wrong. */
  enter(actor: RequestActor, body: RecordInspectionBody): Promise<RecordedInspection> {
    return this.record.transact(actor, async (manager, { now, today }) => {
      mustBeAllowed('inspection.record', actor, actor);
      const entered = tidied(body);
      const [first, ...others] = checkInspection(entered, today, actor.county);
      if (first) throw inspectionProblem(first, ...others);
      await checkPlan(manager, actor, entered);
      const { inspectedOn, firm, planId, drawId, conclusion } = entered;
      const number = await nextCaseNumber(manager, 'IN', yearOf(today));
      const [made]: { inspectionId: string }[] = await manager.query(
        `insert into inspection (number, office, department, county, plan_id, draw_id, inspected_on, firm, content_sealed, conclusion, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning inspection_id as "inspectionId"`,
        [number, actor.office, actor.department, entered.county ?? actor.county, planId, drawId, inspectedOn, firm, sealContent(this.record.keys.sealer, entered), conclusion, now, actor.name]);
      const inspectionId = made?.inspectionId ?? '';
      await appendAudit(manager, { actor, action: 'inspection.record', object: `inspection/${inspectionId}`, detail: { number, conclusion, planId } });
      return { inspectionId, number };
    });
  }
}

/** A planned inspection belongs to an approved plan of the same office and of its year. */
async function checkPlan(manager: EntityManager, { office }: RequestActor, { planId, drawId, inspectedOn }: RecordInspectionBody): Promise<void> {
  if (planId === null) return;
  const plan = await findPlan(manager, planId);
  if (plan?.office !== office || !inForce(await versionsOf(manager, [planId]))) throw inspectionProblem('INSPECTION_PLAN');
  if (plan.year !== yearOf(inspectedOn as PlainDate)) throw inspectionProblem('INSPECTION_PLAN_YEAR');
  if (drawId === null) return;
  const drawn: unknown[] = await manager.query('select 1 from plan_draw where draw_id = $1 and plan_id = $2', [drawId, planId]);
  if (drawn.length === 0) throw inspectionProblem('INSPECTION_DRAW_UNKNOWN');
}
