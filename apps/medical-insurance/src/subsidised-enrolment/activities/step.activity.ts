import { lockCaseRow, lookAtStep, openStep as openStepOf, stateWithoutStep, type OutcomeOf } from '@lianban/casework';
import { systemActor } from '@lianban/persistence';
import type { SubsidisedEnrolmentActivities } from '@lianban/workflow-subsidised-enrolment/activities';
import type { EntityManager } from 'typeorm';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import { enrolment } from '../enrolment.casework.js';
import type { ProcedureContext } from '../procedure-context.js';
import type { ProcedureRecord } from '../procedure-record.js';
import type { NewEnrolmentStep } from '../steps/confirm-steps.js';
import { decisionStep, nextRound, reviewStep } from '../steps/following-steps.js';
import { secondPersonRequired } from '../steps/second-person.js';

type Request = Parameters<SubsidisedEnrolmentActivities['openStep']>[0];
type State = Awaited<ReturnType<SubsidisedEnrolmentActivities['openStep']>>;

/** Opens the step if the record needs one and has none; then looks at it. */
export function openStep(record: ProcedureRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, request.caseId);
    const find = (): Promise<StepEntity | null> => findStep(manager, row, request);
    return openStepOf(enrolment, manager, { find, missing: () => missingStep(manager, row, request, context) }, context);
  });
}

export function visitStep(record: ProcedureRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, ConfirmationCaseEntity, request.caseId);
    const step = await findStep(manager, row, request);
    return step ? lookAtStep(enrolment, manager, step, context) : stateWithoutStep('case-closed', context);
  });
}

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
