import { plannedNotices, standsFor, stateWhenDue, type PlannedNotice } from '@lianban/deadlines';
import { appendAudit, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import { saveSteps } from './save-steps.js';
import { StepNoticeEntity } from './step-notice.entity.js';
import type { StepBase } from './step-base.entity.js';

/** Everything an open step will cause until it is answered, earliest first, what is past included; nothing while it is suspended. */
export function planOf({ procedure }: Pick<CaseworkProcedure, 'procedure'>, step: StepBase, { calendar, settings }: Pick<CaseworkContext, 'calendar' | 'settings'>): PlannedNotice[] {
  return plannedNotices({ procedure, calendar, settings }, step);
}

/**
 * Records what fell due for an open step since it was last looked at, and answers what is still ahead. After an outage
 * only the latest goes out; what it overtook is recorded as missed. A step that was overdue when it was opened (its term
 * began earlier) is told so beside its current rung. The step row is locked by the caller.
 */
export async function recordNotices(procedure: CaseworkProcedure, manager: EntityManager, step: StepBase, context: CaseworkContext): Promise<PlannedNotice[]> {
  const held = await manager.findBy(StepNoticeEntity, { stepId: step.stepId });
  const plan = planOf(procedure, step, context).filter((planned) => !held.some((notice) => standsFor(notice, planned, step)));
  const fallen = plan.filter(({ at }) => at <= context.now);
  if (fallen.length > 0) {
    await manager.insert(StepNoticeEntity, fallen.map((planned) => rowOf(planned, fallen, held, step, context)));
    await saveSteps(procedure, manager, [step]);
    await appendAudit(manager, { actor: systemActor, action: 'step.notices', object: `step/${step.stepId}`, detail: { kinds: fallen.map(({ kind }) => kind) } });
  }
  return plan.slice(fallen.length);
}

function rowOf({ kind, on, at }: PlannedNotice, fallen: readonly PlannedNotice[], held: readonly StepNoticeEntity[], step: StepBase, context: CaseworkContext): Partial<StepNoticeEntity> {
  const last = fallen.at(-1)?.at.getTime() ?? 0;
  const sequence = 1 + Math.max(0, ...held.filter((notice) => notice.kind === kind).map((notice) => notice.sequence));
  const overtaken = at.getTime() < last && !(kind === 'overdue' && at <= step.openedAt);
  const state = overtaken ? 'missed' : stateWhenDue(kind);
  return { stepId: step.stepId, kind, sequence, state, dueOn: on, recordedAt: context.now, byPost: null, text: null };
}
