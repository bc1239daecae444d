import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure, OutcomeOf } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import { announceSteps } from './announce-steps.js';
import type { StepBase } from './step-base.entity.js';

/** Writes changed steps, one revision further, and announces them. */
export async function saveSteps(procedure: CaseworkProcedure, manager: EntityManager, steps: readonly StepBase[]): Promise<void> {
  for (const step of steps) await manager.save(Object.assign(step, { revision: step.revision + 1 }));
  await announceSteps(procedure, manager, steps.map(({ stepId }) => stepId));
}

/** Whatever the offices still owed in these cases ends with one outcome; announced. `also` sets columns of the service's own. */
export async function closeOpenSteps<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, caseIds: readonly string[], outcome: OutcomeOf<Step>, { now, today }: CaseworkContext, also: Partial<Step> = {},
): Promise<void> {
  if (caseIds.length === 0) return;
  const ended = `(select coalesce(jsonb_agg(case when s ->> 'toOn' is null then s || jsonb_build_object('toOn', :today::text) else s end), '[]') from jsonb_array_elements(suspensions) s)`;
  const { raw } = await manager.createQueryBuilder().update(procedure.step)
    .set({ ...(also as object), outcome, closedAt: now, closedOn: today, suspensions: () => ended, revision: () => 'revision + 1' } as object)
    .where('case_id = any(:caseIds::uuid[]) and closed_at is null', { caseIds, today })
    .returning('step_id').execute();
  await announceSteps(procedure, manager, (raw as { step_id: string }[]).map(({ step_id: stepId }) => stepId));
}
