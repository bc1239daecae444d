import type { DraftPlanBody, PlanContent } from '@lianban/contracts';
import type { CaseworkContext } from '@lianban/casework';
import { yearOf } from '@lianban/kernel';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed, type SafetyPermission } from '../../../cases/access/permissions.js';
import { SafetyRecord } from '../../../safety-record.js';
import { planProblems } from '../plan-problems.messages.js';
import { inForce, mayAdjust, mayEdit, planState } from '../plan-standing.js';
import { lockPlan, saveDraft, versionsOf, type VersionRow } from '../plan-table.js';

interface Under {
  manager: EntityManager;
  context: CaseworkContext;
  versions: VersionRow[];
  last: VersionRow;
}
interface Wanted {
  permission: SafetyPermission;
  action: string;
  planId: string;
  revision: number;
}

/** The way of a plan (item 9): written by officers, approved or returned by the head of the office, another person; adjusted with a reason. Each act one transaction. */
@Injectable()
export class PlanCommands {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  /** Answers with the id of the plan. Throws PLAN_EXISTS where the office has one of that year. */
  draft(actor: RequestActor, { year, content }: DraftPlanBody): Promise<string> {
    return this.record.transact(actor, async (manager, { now, today }) => {
      const { office, department, county, sub, name } = actor;
      mustBeAllowed('plan.write', actor, actor);
      if (year < yearOf(today) || year > yearOf(today) + 1) throw planProblems.year();
      const [made]: { planId: string }[] = await manager.query(
        'insert into enforcement_plan (year, office, department, county) values ($1, $2, $3, $4) on conflict (office, year) do nothing returning plan_id as "planId"', [year, office, department, county]);
      if (!made) throw planProblems.exists();
      await saveDraft(manager, { ...made, version: 1, content, reason: null, writtenBy: [sub], byName: name, bySub: sub, at: now });
      await appendAudit(manager, { actor, action: 'plan.draft', object: `plan/${made.planId}`, detail: { version: 1, year } });
      return made.planId;
    });
  }

  edit(actor: RequestActor, planId: string, revision: number, content: PlanContent): Promise<void> {
    return this.under(actor, { planId, revision, permission: 'plan.write', action: 'plan.edit' }, async ({ manager, context, versions, last }) => {
      if (!mayEdit(versions)) throw planProblems.notDraft();
      const version = last.state === 'draft' ? last.version : last.version + 1;
      await saveDraft(manager, { planId, version, content, reason: last.reason, writtenBy: [...new Set([...last.writtenBy, actor.sub])], byName: actor.name, bySub: actor.sub, at: context.now });
    });
  }

  submit(actor: RequestActor, planId: string, revision: number): Promise<void> {
    return this.under(actor, { planId, revision, permission: 'plan.write', action: 'plan.submit' }, async ({ manager, last }) => {
      if (last.state !== 'draft') throw planProblems.notDraft();
      const writtenBy = [...new Set([...last.writtenBy, actor.sub])];
      await manager.query(`update plan_version set state = 'submitted', written_by = $3 where plan_id = $1 and version = $2`, [planId, last.version, writtenBy]);
    });
  }

  approve(actor: RequestActor, planId: string, revision: number): Promise<void> {
    return this.decide(actor, { planId, revision, permission: 'plan.decide', action: 'plan.approve' }, 'approved', null);
  }

  return(actor: RequestActor, planId: string, revision: number, reason: string): Promise<void> {
    return this.decide(actor, { planId, revision, permission: 'plan.decide', action: 'plan.return' }, 'returned', reason);
  }

  /** A new version that goes the same way; the approved one stays in force until then. */
  adjust(actor: RequestActor, planId: string, revision: number, { content, reason }: { content: PlanContent; reason: string }): Promise<void> {
    return this.under(actor, { planId, revision, permission: 'plan.write', action: 'plan.adjust' }, async ({ manager, context, versions, last }) => {
      if (!inForce(versions)) throw planProblems.notApproved();
      if (!mayAdjust(versions)) throw planProblems.adjusting();
      await saveDraft(manager, { planId, version: last.version + 1, content, reason, writtenBy: [actor.sub], byName: actor.name, bySub: actor.sub, at: context.now });
    });
  }

  private decide(actor: RequestActor, wanted: Wanted, state: 'approved' | 'returned', reason: string | null): Promise<void> {
    return this.under(actor, wanted, async ({ manager, context, last }) => {
      if (last.state !== 'submitted') throw planProblems.notSubmitted();
      if (last.writtenBy.includes(actor.sub)) throw planProblems.samePerson();
      await manager.query(
        'update plan_version set state = $3, decided_by = $4, decided_sub = $5, decided_at = $6, decision_reason = $7 where plan_id = $1 and version = $2',
        [wanted.planId, last.version, state, actor.name, actor.sub, context.now, reason]);
    });
  }

  /** Locks the plan as the actor sees it (a foreign one does not exist); afterwards its state says what its versions say. */
  private under(actor: RequestActor, { permission, action, planId, revision }: Wanted, work: (under: Under) => Promise<void>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const plan = await lockPlan(manager, planId);
      if (!plan) throw planProblems.unknown();
      mustBeAllowed(permission, actor, plan);
      if (plan.revision !== revision) throw LianbanProblem.staleRevision();
      const versions = await versionsOf(manager, [planId]);
      const last = versions.at(-1);
      if (!last) throw planProblems.unknown();
      await work({ manager, context, versions, last });
      const after = await versionsOf(manager, [planId]);
      await manager.query('update enforcement_plan set state = $2, revision = revision + 1 where plan_id = $1', [planId, planState(after)]);
      await appendAudit(manager, { actor, action, object: `plan/${planId}`, detail: { version: after.at(-1)?.version } });
    });
  }
}
