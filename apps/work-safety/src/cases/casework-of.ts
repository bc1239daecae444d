import type { CaseworkProcedure, StepBasis } from '@lianban/casework';
import { settingTerm } from '@lianban/deadlines';
import type { SafetyKind } from './safety-kind.js';
import { SafetyStepEntity } from './safety-step.entity.js';
import { stepNews } from './step-news.js';

const DEFAULT_TERM_WORKING_DAYS = 3;

/** A declared procedure of work safety as the station of casework knows it. Where the law gives no number, a local setting measures the step. */
export function caseworkOf({ slug, document, steps }: SafetyKind['rules'], { workflowType, idOf }: { workflowType: string; idOf: (ref: { caseId: string }) => string }): CaseworkProcedure<SafetyStepEntity> {
  const basis = Object.fromEntries(Object.entries(steps).map(([code, { article }]) => [code, { document, article }])) as Record<string, StepBasis>;
  return {
    service: 'work-safety', procedure: slug, caseTable: 'safety_case', sharesTables: true, step: SafetyStepEntity, basis,
    termOf: (code, { settings, today }) => settingTerm(settings, `${slug}.${termKind(steps[code]?.term)}-term-working-days`, today, DEFAULT_TERM_WORKING_DAYS),
    news: stepNews(steps),
    workflowOf: (caseId) => ({ workflowType, workflowId: idOf({ caseId }), taskQueue: slug, args: [{ caseId }] }),
  };
}

/** A step whose day a fact fixes may be opened before the fact is known; until then it has the time of an answer. */
function termKind(term: string | undefined): string {
  return term === undefined || term === 'fact' ? 'answer' : term;
}
