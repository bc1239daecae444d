import { appendAudit, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { StepNoticeEntity } from '../cases/step-notice.entity.js';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import { announceSteps } from './announce-steps.js';
import { planOf, stateWhenDue, type PlannedNotice } from './notice-plan.js';

/**
 * Records what fell due for an open step since it was last looked at, and answers what is still ahead. After an outage
 * only the latest goes out; what it overtook is recorded as missed. The step row is locked by the caller.
 */
export async function recordNotices(manager: EntityManager, step: StepEntity, context: ProcedureContext): Promise<PlannedNotice[]> {
  const recorded = new Set((await manager.findBy(StepNoticeEntity, { stepId: step.stepId })).map(({ kind }) => kind));
  const plan = planOf(step, context).filter(({ kind }) => !recorded.has(kind));
  const fallen = plan.filter(({ at }) => at <= context.now);
  if (fallen.length > 0) await record(manager, step, fallen, context);
  return plan.slice(fallen.length);
}

async function record(manager: EntityManager, step: StepEntity, fallen: readonly PlannedNotice[], context: ProcedureContext): Promise<void> {
  const last = fallen.at(-1)?.at.getTime() ?? 0;
  for (const { kind, on, at } of fallen) {
    const state = at.getTime() < last ? 'missed' : stateWhenDue(kind);
    await manager.insert(StepNoticeEntity, { stepId: step.stepId, kind, sequence: 1, state, dueOn: on, recordedAt: context.now, byPost: null, text: null });
  }
  step.revision += 1;
  await manager.save(step);
  await announceSteps(manager, [step.stepId]);
  await appendAudit(manager, { actor: systemActor, action: 'step.notices', object: `step/${step.stepId}`, detail: { kinds: fallen.map(({ kind }) => kind) } });
}
