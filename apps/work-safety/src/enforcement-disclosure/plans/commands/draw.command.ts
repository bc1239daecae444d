import type { DrawBody } from '@lianban/contracts';
import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { mustBeAllowed } from '../../../cases/access/permissions.js';
import { SafetyRecord } from '../../../safety-record.js';
import { chooseAtRandom, newSeed } from '../draw/random-choice.js';
import { planProblems } from '../plan-problems.messages.js';
import { inForce } from '../plan-standing.js';
import { lockPlan, versionsOf } from '../plan-table.js';

/** Chooses inspectors or targets of an approved plan at random; seed, pool and choice are kept as they were. */
@Injectable()
export class DrawCommand {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  draw(actor: RequestActor, planId: string, { what, pool, count, seed = newSeed() }: DrawBody): Promise<void> {
    return this.record.transact(actor, async (manager, { now }) => {
      const plan = await lockPlan(manager, planId);
      if (!plan) throw planProblems.unknown();
      mustBeAllowed('plan.write', actor, plan);
      if (!inForce(await versionsOf(manager, [planId]))) throw planProblems.notApproved();
      if (new Set(pool.map((one) => one.normalize('NFKC'))).size < pool.length) throw planProblems.drawTwice();
      if (count > pool.length) throw planProblems.drawCount();
      const [made]: { drawId: string }[] = await manager.query(
        'insert into plan_draw (plan_id, what, seed, pool, chosen, at, by_name) values ($1, $2, $3, $4, $5, $6, $7) returning draw_id as "drawId"',
        [planId, what, seed, JSON.stringify(pool), JSON.stringify(chooseAtRandom(seed, pool, count)), now, actor.name]);
      await appendAudit(manager, { actor, action: 'plan.draw', object: `plan/${planId}`, detail: { drawId: made?.drawId, what, seed, pool: pool.length, chosen: count } });
    });
  }
}
