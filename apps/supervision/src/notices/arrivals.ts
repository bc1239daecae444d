import type { StepMessage } from '@lianban/contracts';
import { noticeText } from './notice-words.js';

/** A row of `office_notice` as it arrives: what went out by itself or was issued by a person; proposals stay with supervisors. */
export interface Arrival {
  step_id: string;
  kind: string;
  office: string;
  county: string | null;
  title: string;
  text: string;
  case_id: string;
  case_number: string;
  procedure: string;
  due_on: string;
  arrived_at: string;
  issued_by: string | null;
}

export function arrivals(step: StepMessage): Arrival[] {
  return [...noticesOf(step), ...newsOf(step)];
}

/** What the beginning or end of a step tells each office that takes part. */
function newsOf(step: StepMessage): Arrival[] {
  return (step.news ?? []).map(({ kind, office, text, at }) => ({
    step_id: step.stepId, kind, office, county: null, title: step.title, text, case_id: step.caseId, case_number: step.caseNumber, procedure: step.procedure, due_on: step.dueOn, arrived_at: at, issued_by: null,
  }));
}

function noticesOf(step: StepMessage): Arrival[] {
  return step.notices.filter(({ state }) => state === 'sent' || state === 'issued').map((notice) => ({
    step_id: step.stepId, kind: notice.kind, office: step.owner.office, county: step.owner.county, title: step.title, text: noticeText(step, notice),
    case_id: step.caseId, case_number: step.caseNumber, procedure: step.procedure, due_on: step.dueOn, arrived_at: notice.at, issued_by: notice.byPost,
  }));
}
