import type { DueDate, NotCovered } from '@lianban/calendar';
import { dueOfStep } from '@lianban/deadlines';
import type { Outcome } from '@lianban/kernel';
import type { CaseworkContext } from '../record/casework-context.js';
import type { StepBase } from './step-base.entity.js';

/** Throws when not even the statutory days of a year that a deadline reaches are known: then there is nothing to promise. */
export function mustReach(due: Outcome<DueDate, NotCovered>): DueDate {
  if (!due.ok) throw new Error('the calendar does not reach the end of a step');
  return due.value;
}

/**
 * Recomputes when a step falls due and records the movement, if it moved, with its reason. Answers whether anything
 * about its deadline changed.
 */
export function recompute(step: StepBase, reason: string, { calendar, now }: Pick<CaseworkContext, 'calendar' | 'now'>): boolean {
  const due = mustReach(dueOfStep(calendar, step));
  const { dueOn } = due;
  const earliestOn = due.provisional?.earliestOn ?? null;
  const latestOn = due.provisional?.latestOn ?? null;
  if (step.dueOn === dueOn && step.earliestOn === earliestOn && step.latestOn === latestOn) return false;
  if (step.dueOn !== dueOn) step.movements = [...step.movements, { fromOn: step.dueOn, toOn: dueOn, reason, at: now.toISOString() }];
  Object.assign(step, { dueOn, earliestOn, latestOn, calendarVersion: due.calendarVersion });
  return true;
}
