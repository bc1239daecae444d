import type { OutcomeOf, StepSource } from '@lianban/casework';
import type { SubsidisedEnrolmentActivities } from '@lianban/workflow-subsidised-enrolment/activities';
import type { EntityManager } from 'typeorm';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import type { NewEnrolmentStep } from '../steps/confirm-steps.js';
import { decisionStep, nextRound, reviewStep } from '../steps/following-steps.js';
import { secondPersonRequired } from '../steps/second-person.js';

type Request = Parameters<SubsidisedEnrolmentActivities['openStep']>[0];

/** The steps of a confirmation case as its workflow carries them. */
export const stepSource: StepSource<ConfirmationCaseEntity, StepEntity> = { caseEntity: ConfirmationCaseEntity, find: findStep, missing: missingStep, absent: 'case-closed' };

function findStep(manager: EntityManager, row: ConfirmationCaseEntity, { caseId, code, office, round }: Request): Promise<StepEntity | null> {
  return manager.findOneBy(StepEntity, { caseId, caseRound: row.round, code, office, round });
}

/** The missing step, or why the record needs none. */
async function missingStep(
  manager: EntityManager, row: ConfirmationCaseEntity, request: Request, context: ProcedureContext,
): Promise<NewEnrolmentStep | OutcomeOf<StepEntity>> {
  if (row.closedAt) return 'case-closed';
  if (request.code === 'decide') return row.outcome ? 'not-required' : decisionStep(row);
  if (request.code === 'review') {
    const answer = await findStep(manager, row, { ...request, code: 'confirm' });
    return answer?.state === 'answered' && secondPersonRequired(context) ? reviewStep(answer) : 'not-required';
  }
  const before = await findStep(manager, row, { ...request, round: request.round - 1 });
  return before ? nextRound(before) : 'case-closed';
}
