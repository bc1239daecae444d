import { exceptionLabels } from '@lianban/procedure-subsidised-enrolment';
import type { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import type { StepEntity } from '../cases/step.entity.js';
import type { NewEnrolmentStep } from './confirm-steps.js';

/** The office that decides where departments disagree. */
export const decidingOffice = 'medical-insurance-agency';

/** The second person's step for an answer. */
export function reviewStep(step: StepEntity): NewEnrolmentStep {
  return { ...sameOffice(step), code: 'review', round: step.round, title: step.title.replace('身份确认', '确认复核') };
}

/** The office answers again after its answer was returned. */
export function nextRound(step: StepEntity): NewEnrolmentStep {
  return { ...sameOffice(step), code: 'confirm', round: step.round + 1, title: step.title };
}

/** Medical insurance decides what the offices disagree on. */
export function decisionStep(row: ConfirmationCaseEntity): NewEnrolmentStep {
  return {
    caseId: row.caseId, caseRound: row.round, code: 'decide', round: 1, office: decidingOffice, assigned: true, department: 'medical-insurance-agency', county: null,
    category: null, title: `身份认定分歧裁定：${exceptionLabels[row.kind]}`,
  };
}

function sameOffice(step: StepEntity): Omit<NewEnrolmentStep, 'code' | 'round' | 'title'> {
  const { caseId, caseRound, office, assigned, department, county, category } = step;
  return { caseId, caseRound, office, assigned, department, county, category };
}
