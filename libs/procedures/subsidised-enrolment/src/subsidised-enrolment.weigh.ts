import type { CaseState, ExceptionCode } from './subsidised-enrolment.http.js';
import type { ConfirmationCase } from './subsidised-enrolment.state.js';

/** Kinds whose doubt is that two offices claim the person: when both confirm, the doubt stands. */
const rivalClaims: ReadonlySet<ExceptionCode> = new Set(['two-counties', 'two-categories']);

/**
 * Where the answers put the case (art. 20). Open while an office owes an answer; offices that agree close it; mixed
 * answers, or two rival claims both upheld, are a disagreement that medical insurance decides. Silence decides nothing.
 */
export function weigh(state: ConfirmationCase): Extract<CaseState, 'open' | 'awaiting-review' | 'disagreed' | 'confirmed' | 'rejected'> {
  if (state.steps.some((step) => step.state === 'open')) return 'open';
  if (state.steps.some((step) => step.state === 'answered')) return 'awaiting-review';
  const answers = new Set(state.steps.map((step) => step.answer));
  if (answers.size > 1) return 'disagreed';
  if (answers.has('reject')) return 'rejected';
  return rivalClaims.has(state.kind) && state.steps.length > 1 ? 'disagreed' : 'confirmed';
}
