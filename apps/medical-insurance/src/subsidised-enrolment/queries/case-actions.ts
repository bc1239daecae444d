import type { CaseDetail, CaseState, CaseStepView } from '@lianban/procedure-subsidised-enrolment';
import { actionsOn, nextActions, type CaseAction } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import { may, type Action } from '../access/permissions.js';
import type { StepEntity } from '../cases/step.entity.js';

const permissionOf: Record<CaseAction, Action> = {
  confirm: 'case.answer', reject: 'case.answer', 'ask-correction': 'case.answer', approve: 'case.review', return: 'case.review', decide: 'case.decide',
};

/** What the signed-in post may do now, from the table that the server's decision uses; the first is the primary one. */
export function actionsFor(actor: RequestActor, state: CaseState, views: readonly CaseStepView[], steps: readonly StepEntity[]): CaseDetail['actions'] {
  const onSteps = views.flatMap((view) =>
    actionsOn(state, view)
      .filter((action) => may(permissionOf[action], actor, view) && !reviewsOneself(action, actor, view, steps))
      .map((action) => ({ stepId: view.stepId, action })),
  );
  const decision = views.find(({ office, state: step }) => office === 'medical-insurance-agency' && step === 'open');
  const decides = nextActions[state].includes('decide') && may('case.decide', actor, { office: '', county: null });
  const all = decides ? [...onSteps, { stepId: decision?.stepId ?? '', action: 'decide' as const }] : onSteps;
  return all.map((one, index) => ({ ...one, primary: index === 0 }));
}

function reviewsOneself(action: CaseAction, actor: RequestActor, view: CaseStepView, steps: readonly StepEntity[]): boolean {
  if (permissionOf[action] !== 'case.review') return false;
  return steps.some(({ office, state, answeredSub }) => office === view.office && state === 'answered' && answeredSub === actor.sub);
}
