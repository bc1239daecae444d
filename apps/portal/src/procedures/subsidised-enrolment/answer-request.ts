import type { IdentityCategory } from '@lianban/contracts';
import type { AnswerBody, CaseAction, DecideBody, RejectReason, ReviewBody } from '@lianban/procedure-subsidised-enrolment';

export interface AnswerInput {
  reason?: string;
  reasonCode?: RejectReason;
  outcome?: DecideBody['outcome'];
  category?: IdentityCategory;
}

/** Which door an action goes to, and with what. */
export function answerRequest(action: CaseAction, stepId: string, revision: number, input: AnswerInput): { path: string; body: AnswerBody | ReviewBody | DecideBody } {
  const reason = input.reason?.trim() ? { reason: input.reason.trim() } : {};
  const step = `/steps/${encodeURIComponent(stepId)}`;
  if (action === 'decide') {
    const category = input.category ? { category: input.category } : {};
    return { path: '/decide', body: { revision, outcome: input.outcome ?? 'rejected', reason: input.reason?.trim() ?? '', ...category } };
  }
  if (action === 'approve' || action === 'return') return { path: `${step}/review`, body: { revision, decision: action, ...reason } };
  return { path: `${step}/answer`, body: { revision, answer: action, ...(input.reasonCode ? { reasonCode: input.reasonCode } : {}), ...reason } };
}
