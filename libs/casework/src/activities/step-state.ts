import type { StepState } from '@lianban/workflow-shared/activities';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure, OutcomeOf } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import { announceSteps } from '../steps/announce-steps.js';
import { insertSteps, type NewStep } from '../steps/insert-steps.js';
import { recordNotices } from '../steps/record-notices.js';
import type { StepBase } from '../steps/step-base.entity.js';

/** What the activity `openStep` of a procedure adds: where its step is, and which is missing. The case's row is locked. */
export interface StepSought<Step extends StepBase> {
  find(): Promise<Step | null>;
  /** The step that the record needs and has not, or the outcome that says why it needs none. */
  missing(): Promise<NewStep<Step> | OutcomeOf<Step>>;
}

/** `openStep` of `StepActivities`: opens the step if the record needs one and has none; then looks at it. */
export async function openStep<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, { find, missing }: StepSought<Step>, context: CaseworkContext,
): Promise<StepState<OutcomeOf<Step>>> {
  const known = await find();
  if (known) return lookAtStep(procedure, manager, known, context);
  const wanted = await missing();
  if (typeof wanted === 'string') return stateWithoutStep(wanted, context);
  await announceSteps(procedure, manager, await insertSteps(procedure, manager, [wanted as NewStep<Step>], context));
  const opened = await find();
  if (!opened) throw new Error('the step that was opened is not the one that was sought');
  return lookAtStep(procedure, manager, opened, context);
}

/** `visitStep` of `StepActivities`: records what fell due, answers what the record then says and what is still ahead. */
export async function lookAtStep<Step extends StepBase>(
  procedure: CaseworkProcedure<Step>, manager: EntityManager, step: Step, context: CaseworkContext,
): Promise<StepState<OutcomeOf<Step>>> {
  const ahead = step.closedAt ? [] : await recordNotices(procedure, manager, step, context);
  const schedule = ahead.map(({ kind, at }) => ({ kind, at: at.toISOString() }));
  return { stepId: step.stepId, outcome: step.closedAt ? (step.outcome as OutcomeOf<Step> | null) : null, businessNow: context.now.toISOString(), schedule };
}

/** The state where the record has no such step, with the outcome that says why. */
export function stateWithoutStep<Outcome extends string>(outcome: Outcome, { now }: Pick<CaseworkContext, 'now'>): StepState<Outcome> {
  return { stepId: null, outcome, businessNow: now.toISOString(), schedule: [] };
}
