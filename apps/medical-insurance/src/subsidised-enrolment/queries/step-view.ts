import { stepLine, type OfficeBook } from '@lianban/casework';
import type { CaseStepView } from '@lianban/procedure-subsidised-enrolment';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';

/** One line per office that answers, in its last round; the decision of medical insurance, if there is one, comes last. */
export function stepViews(steps: readonly StepEntity[], offices: OfficeBook, context: ProcedureContext): CaseStepView[] {
  const answers = new Map<string, StepEntity>();
  for (const step of [...steps].sort((a, b) => a.round - b.round)) if (step.code === 'confirm') answers.set(step.office, step);
  const decision = steps.find(({ code }) => code === 'decide');
  return [...answers.values(), ...(decision ? [decision] : [])].map((step) => stepView(step, reviewOf(step, steps), offices, context));
}

function reviewOf(step: StepEntity, steps: readonly StepEntity[]): StepEntity | undefined {
  return steps.find(({ code, office, round }) => code === 'review' && office === step.office && round === step.round);
}

/** While its answer waits for the second person, an office's line carries the review's id and days. */
function stepView(step: StepEntity, review: StepEntity | undefined, offices: OfficeBook, context: ProcedureContext): CaseStepView {
  const pending = step.closedAt && review && !review.closedAt ? review : step;
  return {
    ...stepLine(pending, offices, context), category: step.category, state: step.state, answer: step.answer, reason: step.reason,
    answeredBy: step.answeredBy, answeredAt: step.answeredAt?.toISOString() ?? null, reviewedBy: step.reviewedBy, reviewedAt: step.reviewedAt?.toISOString() ?? null,
  };
}
