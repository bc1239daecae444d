import { isSuspended } from '@lianban/deadlines';
import type { PlainDate } from '@lianban/kernel';
import type { OutcomeOf } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import { recompute } from './due-of.js';
import type { StepBase } from './step-base.entity.js';

/*
 * Changes to a locked step. `saveSteps` then writes and announces it, and whoever changed it wakes its case. What the
 * law allows when is for the procedure's `decide`; what contradicts the step itself throws.
 */

/** Ends a step, and a suspension of it that still lasts. `also` sets columns of the service's own. */
export function closeStep<Step extends StepBase>(step: Step, outcome: OutcomeOf<Step>, { now, today }: Pick<CaseworkContext, 'now' | 'today'>, also: Partial<Step> = {}): void {
  mustBeOpen(step);
  Object.assign(step, { suspensions: ended(step, today), outcome, closedAt: now, closedOn: today }, also);
}

/** From today on, today included, days do not count and nothing is sent, until `resumeStep`. */
export function suspendStep(step: StepBase, reason: string, { today }: Pick<CaseworkContext, 'today'>): void {
  mustBeOpen(step);
  if (isSuspended(step)) throw new Error('a step that is suspended is not suspended again');
  step.suspensions = [...step.suspensions, { fromOn: today, toOn: null, reason }];
}

/** Ends the suspension with today, the last day that does not count; the due date moves by its working days. */
export function resumeStep(step: StepBase, context: CaseworkContext): void {
  mustBeOpen(step);
  const open = step.suspensions.find(({ toOn }) => toOn === null);
  if (!open) throw new Error('a step that is not suspended is not resumed');
  step.suspensions = ended(step, context.today);
  recompute(step, `中止计时结束（${open.reason}）`, context);
}

/** A later day granted: from now on a fact, which no calendar moves. Throws RangeError when it is not later. */
export function extendStep(step: StepBase, newDueOn: PlainDate, reason: string, context: CaseworkContext): void {
  if (newDueOn <= step.dueOn) throw new RangeError('an extension ends after the day it replaces');
  refixStep(step, newDueOn, reason, context);
}

/** A fact sets another day, earlier or later: money arrived, a date was granted. From now on no calendar moves it. */
export function refixStep(step: StepBase, dueOn: PlainDate, reason: string, context: CaseworkContext): void {
  mustBeOpen(step);
  Object.assign(step, { termWorkingDays: null, setting: null, fixedOn: dueOn, fixedSinceOn: context.today });
  recompute(step, reason, context);
}

function mustBeOpen({ closedAt }: StepBase): void {
  if (closedAt) throw new Error('a closed step does not change');
}

function ended({ suspensions }: StepBase, today: PlainDate): StepBase['suspensions'] {
  return suspensions.map((one) => (one.toOn === null ? { ...one, toOn: today } : one));
}
