import { appendAudit, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { ownSteps } from '../procedures.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { recompute } from '../steps/due-of.js';
import { saveSteps } from '../steps/save-steps.js';
import type { StepBase } from '../steps/step-base.entity.js';

const BATCH = 200;

/** The steps with suspensions, each recomputed by itself: no two have the same history. Answers how many moved. */
export async function moveSuspended(procedure: CaseworkProcedure, record: CaseworkRecord, noticeId: string, reason: string): Promise<number> {
  let moved = 0;
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after; ) {
    const from: string = after;
    const batch = await record.transact(systemActor, (manager, context) => moveBatch(procedure, manager, from, noticeId, reason, context));
    moved += batch.moved;
    after = batch.last;
  }
  return moved;
}

async function moveBatch(
  procedure: CaseworkProcedure, manager: EntityManager, after: string, noticeId: string, reason: string, context: CaseworkContext,
): Promise<{ moved: number; last: string | undefined }> {
  const steps: StepBase[] = await manager.createQueryBuilder(procedure.step, 's')
    .where(`s.closed_at is null and s.suspensions <> '[]' and s.step_id > :after and ${ownSteps(procedure, 's')}`, { after }).orderBy('s.step_id').limit(BATCH).setLock('pessimistic_write').getMany();
  const changed = steps.filter((step) => recompute(step, reason, context));
  await saveSteps(procedure, manager, changed);
  if (changed.length > 0) {
    const detail = { steps: changed.map(({ stepId }) => stepId) };
    await appendAudit(manager, { actor: systemActor, action: 'step.moved', object: `calendar-notice/${noticeId}`, detail });
  }
  return { moved: changed.length, last: steps.length === BATCH ? steps.at(-1)?.stepId : undefined };
}
