import { z } from 'zod';
import { caseStates, exceptionCodes, stepAnswers, type CaseState } from './subsidised-enrolment.http.js';

/** What people may do in a case; the server's check and the portal's buttons both read `nextActions`. */
export const caseActions = ['confirm', 'reject', 'ask-correction', 'approve', 'return', 'decide'] as const;
export type CaseAction = (typeof caseActions)[number];

export const stepStates = ['open', 'answered', 'reviewed', 'closed'] as const;
export type StepState = (typeof stepStates)[number];

/** What one office (department × county) owes in a case. Posts are ids, never names. */
export const ConfirmationStep = z.object({
  stepId: z.string(),
  office: z.string(),
  state: z.enum(stepStates),
  answer: z.enum(stepAnswers).nullable(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  reviewedBy: z.string().nullable(),
});
export type ConfirmationStep = z.infer<typeof ConfirmationStep>;

export const ConfirmationCase = z.object({
  kind: z.enum(exceptionCodes),
  state: z.enum(caseStates),
  /** A second person must approve each answer (local setting). */
  secondPerson: z.boolean(),
  steps: z.array(ConfirmationStep).min(1),
});
export type ConfirmationCase = z.infer<typeof ConfirmationCase>;

/** Exhaustive: which actions a case admits in each state; the first is the primary one. */
export const nextActions: Record<CaseState, readonly CaseAction[]> = {
  open: ['confirm', 'reject', 'ask-correction', 'approve', 'return'],
  'awaiting-review': ['approve', 'return'],
  disagreed: ['decide'],
  confirmed: [],
  rejected: [],
  'source-withdrawn': [],
  corrected: [],
};

/** Which of them a single step admits; `decide` is the whole case's. */
export const stepActions: Record<StepState, readonly CaseAction[]> = {
  open: ['confirm', 'reject', 'ask-correction'],
  answered: ['approve', 'return'],
  reviewed: [],
  closed: [],
};

export function isClosed(state: CaseState): boolean {
  return nextActions[state].length === 0;
}

/** Actions on one step of a case, in order of prominence. */
export function actionsOn(caseState: CaseState, step: Pick<ConfirmationStep, 'state'>): CaseAction[] {
  return nextActions[caseState].filter((action) => stepActions[step.state].includes(action));
}
