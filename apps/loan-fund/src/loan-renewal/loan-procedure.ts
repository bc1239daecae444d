import type { CaseworkProcedure, StepBasis } from '@lianban/casework';
import { settingTerm } from '@lianban/deadlines';
import { DOCUMENT, loanStepCodes, stepSpec, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { loanRenewalId, taskQueue, workflowTypes } from '@lianban/workflow-loan-renewal/messages';
import { LoanStepEntity } from './cases/loan-step.entity.js';
import { loanNews } from './step-news.js';

const DEFAULT_TERM_WORKING_DAYS = 3;
const basis = Object.fromEntries(loanStepCodes.map((code) => [code, { document: DOCUMENT, article: stepSpec(code).article }])) as Record<LoanStepCode, StepBasis>;

/** Loan renewal as the station of casework knows it. Where the law gives no number, a local setting measures the step. */
export const loanProcedure: CaseworkProcedure<LoanStepEntity> = {
  service: 'loan-fund', procedure: 'loan-renewal', caseTable: 'loan_case', step: LoanStepEntity, basis,
  termOf: (code, { settings, today }) => settingTerm(settings, `loan-renewal.${termKind(code)}-term-working-days`, today, DEFAULT_TERM_WORKING_DAYS),
  news: loanNews,
  workflowOf: (caseId) => ({ workflowType: workflowTypes.loanRenewal, workflowId: loanRenewalId({ caseId }), taskQueue, args: [{ caseId }] }),
};

/** A step whose day a fact fixes may be opened before the fact is known; until then it has the time of an answer. */
function termKind(code: LoanStepCode): string {
  const { term } = stepSpec(code);
  return term === 'fact' ? 'answer' : term;
}
