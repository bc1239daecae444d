import type { CaseworkProcedure } from '@lianban/casework';
import { art } from '@lianban/procedure-subsidised-enrolment';
import { confirmationCaseId, taskQueue, workflowTypes } from '@lianban/workflow-subsidised-enrolment/messages';
import { StepEntity } from './cases/step.entity.js';
import { termOf } from './steps/step-terms.js';

const { document, article } = art('20');
const basis = { document, article };

/** Subsidised enrolment as the station of casework knows it; all its steps rest on art. 20. */
export const enrolment: CaseworkProcedure<StepEntity> = {
  service: 'medical-insurance', procedure: 'subsidised-enrolment', caseTable: 'confirmation_case', step: StepEntity,
  basis: { confirm: basis, review: basis, decide: basis },
  termOf: (code, { settings, today }) => termOf(code, settings, today),
  workflowOf: (caseId) => ({ workflowType: workflowTypes.confirmationCase, workflowId: confirmationCaseId({ caseId }), taskQueue, args: [{ caseId }] }),
};
