import { accepted, refused, type Outcome } from '@lianban/kernel';
import type { CaseCommand, CaseEvent, CaseRefusal } from './subsidised-enrolment.commands.js';
import type { CaseState } from './subsidised-enrolment.http.js';
import { actionsOn, isClosed, nextActions, type ConfirmationCase, type ConfirmationStep } from './subsidised-enrolment.state.js';
import { weigh } from './subsidised-enrolment.weigh.js';

export interface Decision {
  state: ConfirmationCase;
  happened: CaseEvent[];
}
type Decided = Outcome<Decision, CaseRefusal>;
type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/**
 * Checks a command against the case and answers with the next state and what happened (art. 20). Pure: the caller
 * holds the row locked and writes the result. Silence never gets here: no command answers for an office.
 */
export function decide(command: CaseCommand, state: ConfirmationCase): Decided {
  if (isClosed(state.state)) return refuse('CASE_CLOSED');
  switch (command.type) {
    case 'answer':
      return answer(command, state);
    case 'review':
      return review(command, state);
    case 'decide':
      return settleDisagreement(command, state);
    case 'withdraw-source':
      return accepted(closeCase(state, 'source-withdrawn', []));
    case 'correct-source':
      return accepted(closeCase(state, 'corrected', []));
  }
}

function answer(command: Of<'answer'>, state: ConfirmationCase): Decided {
  const step = state.steps.find((each) => each.stepId === command.stepId);
  if (!step) return refuse('STEP_UNKNOWN');
  if (!actionsOn(state.state, step).includes(command.answer)) return refuse('STEP_ALREADY_ANSWERED');
  if (lacksReason(command)) return refuse('REASON_REQUIRED');
  const answered = {
    ...step, answer: command.answer, answeredBy: command.by,
    reasonCode: command.reasonCode ?? null, reason: command.reason ?? null, reviewedBy: null,
  };
  const happened: CaseEvent[] = [{ type: 'step-answered', stepId: step.stepId, answer: command.answer, by: command.by }];
  if (command.answer === 'ask-correction') {
    const asked: CaseEvent = { type: 'correction-asked', stepId: step.stepId, by: command.by };
    return accepted({ state: withStep(state, answered), happened: [...happened, asked] });
  }
  if (state.secondPerson) return accepted(move(withStep(state, { ...answered, state: 'answered' }), happened));
  return accepted(closeStep(state, answered, happened));
}

/** Rejecting needs a reason from the list, `other` and a request for correction need words. */
function lacksReason(command: Of<'answer'>): boolean {
  const words = Boolean(command.reason?.trim());
  if (command.answer === 'ask-correction') return !words;
  return command.answer === 'reject' && (!command.reasonCode || (command.reasonCode === 'other' && !words));
}

function review(command: Of<'review'>, state: ConfirmationCase): Decided {
  const step = state.steps.find((each) => each.stepId === command.stepId);
  if (!step) return refuse('STEP_UNKNOWN');
  if (!actionsOn(state.state, step).includes(command.decision)) return refuse('NOTHING_TO_REVIEW');
  if (step.answeredBy === command.by) return refuse('SECOND_PERSON_REQUIRED');
  if (command.decision === 'approve') return accepted(closeStep(state, { ...step, reviewedBy: command.by }, []));
  if (!command.reason?.trim()) return refuse('REASON_REQUIRED');
  const reopened: ConfirmationStep = { ...step, state: 'open', answer: null, reasonCode: null, reason: null, answeredBy: null };
  return accepted(move(withStep(state, reopened), [{ type: 'step-returned', stepId: step.stepId, by: command.by }]));
}

function settleDisagreement(command: Of<'decide'>, state: ConfirmationCase): Decided {
  if (!nextActions[state.state].includes('decide')) return refuse('NOT_DISAGREED');
  if (!command.reason.trim()) return refuse('REASON_REQUIRED');
  return accepted(closeCase(state, command.outcome, [], command.category ?? null));
}

function closeStep(state: ConfirmationCase, step: ConfirmationStep, happened: CaseEvent[]): Decision {
  const closed: ConfirmationStep = { ...step, state: 'reviewed' };
  const event: CaseEvent = { type: 'step-closed', stepId: step.stepId, outcome: step.answer ?? 'case-closed' };
  return move(withStep(state, closed), [...happened, event]);
}

/** Where the case stands after a step changed; it closes by itself only when the offices agree. */
function move(state: ConfirmationCase, happened: CaseEvent[]): Decision {
  const position = weigh(state);
  if (position === 'confirmed' || position === 'rejected') return closeCase(state, position, happened);
  const moved: CaseEvent[] = position === 'disagreed' ? [{ type: 'case-disagreed' }] : [];
  return { state: { ...state, state: position }, happened: [...happened, ...moved] };
}

function closeCase(state: ConfirmationCase, end: CaseState, before: CaseEvent[], category: Extract<CaseEvent, { type: 'case-closed' }>['category'] = null): Decision {
  const unfinished = state.steps.filter((step) => step.state === 'open' || step.state === 'answered');
  const steps = state.steps.map((step) => (unfinished.includes(step) ? { ...step, state: 'closed' as const } : step));
  const closed = unfinished.map((step): CaseEvent => ({ type: 'step-closed', stepId: step.stepId, outcome: 'case-closed' }));
  return { state: { ...state, state: end, steps }, happened: [...before, ...closed, { type: 'case-closed', state: end, category }] };
}

function withStep(state: ConfirmationCase, step: ConfirmationStep): ConfirmationCase {
  return { ...state, steps: state.steps.map((each) => (each.stepId === step.stepId ? step : each)) };
}

function refuse(code: CaseRefusal extends `SUBSIDISED_ENROLMENT.${infer Name}` ? Name : never): Decided {
  return refused<CaseRefusal>(`SUBSIDISED_ENROLMENT.${code}`);
}
