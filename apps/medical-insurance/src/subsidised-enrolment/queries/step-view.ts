import { lightOf, workingDaysLeft } from '@lianban/calendar';
import { departments, officeName, type OfficeMessage } from '@lianban/contracts';
import { plainDate } from '@lianban/kernel';
import type { CaseStepView } from '@lianban/procedure-subsidised-enrolment';
import type { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';

export type OfficeBook = ReadonlyMap<string, OfficeMessage>;

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

/** While its answer waits for the second person, an office's line carries the review's id and day. */
function stepView(step: StepEntity, review: StepEntity | undefined, offices: OfficeBook, context: ProcedureContext): CaseStepView {
  const pending = step.closedAt && review && !review.closedAt ? review : step;
  const office = offices.get(step.office);
  return {
    stepId: pending.stepId, office: step.office, officeName: office?.name ?? nameOf(step), department: step.department, county: step.county, category: step.category,
    contact: office ? { name: office.contactName, phone: office.contactPhone } : null, openedOn: pending.openedOn, dueOn: pending.dueOn, provisional: provisionalOf(pending),
    state: step.state, answer: step.answer, reason: step.reason, answeredBy: step.answeredBy, answeredAt: step.answeredAt?.toISOString() ?? null,
    reviewedBy: step.reviewedBy, reviewedAt: step.reviewedAt?.toISOString() ?? null, ...clockOf(pending, context),
  };
}

function nameOf(step: StepEntity): string {
  if (step.code === 'decide') return departments['medical-insurance-agency'];
  const name = officeName(step.department, step.county);
  return step.assigned ? name : `${name}（未设置答复单位）`;
}

function provisionalOf({ earliestOn, latestOn }: StepEntity): CaseStepView['provisional'] {
  return earliestOn && latestOn && earliestOn !== latestOn ? { earliestOn, latestOn } : null;
}

function clockOf(step: StepEntity, { calendar, today }: ProcedureContext): Pick<CaseStepView, 'light' | 'workingDaysLeft'> {
  if (step.closedAt) return { light: 'none', workingDaysLeft: 0 };
  const { earliestOn, latestOn } = step;
  const term = {
    dueOn: plainDate(step.dueOn), termWorkingDays: step.termWorkingDays,
    ...(earliestOn && latestOn && { provisional: { earliestOn: plainDate(earliestOn), latestOn: plainDate(latestOn) } }),
  };
  return { light: lightOf(calendar, today, term), workingDaysLeft: workingDaysLeft(calendar, today, term) };
}
