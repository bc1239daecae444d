import type { CaseworkContext } from '@lianban/casework';
import { yearOf } from '@lianban/kernel';
import { collectionWindow, type CollectionWindow, windowPhaseOn } from '@lianban/procedure-subsidised-enrolment';

export type ProcedureContext = CaseworkContext;

/** The insurance years that matching runs for: the current one and, while its window is open, the next. */
export function yearsToMatch(context: Pick<ProcedureContext, 'today' | 'settings'>): number[] {
  const current = yearOf(context.today);
  const next = windowPhaseOn(windowOf(current + 1, context), context.today) === 'open';
  return next ? [current, current + 1] : [current];
}

export function windowOf(insuranceYear: number, context: Pick<ProcedureContext, 'today' | 'settings'>): CollectionWindow {
  return collectionWindow(insuranceYear, context.settings, context.today);
}
