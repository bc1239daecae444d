import { actAsService, lockCaseAs } from '@lianban/casework';
import { LianbanProblem } from '@lianban/service';
import type { ConfirmationCase, ConfirmationStep } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import { secondPersonRequired } from '../steps/second-person.js';

/** A case locked for one command: its row, its steps of this round, and the state as the pure `decide` takes it. */
export interface CaseUnderDecision {
  row: ConfirmationCaseEntity;
  steps: StepEntity[];
  state: ConfirmationCase;
}

/**
 * Locks the case as the actor sees it (a foreign one does not exist), then goes on as the service itself, because what
 * a command causes reaches the steps of other offices. Refused when the reader's revision is no longer the row's.
 */
export async function lockCase(manager: EntityManager, caseId: string, revision: number | null, context: ProcedureContext): Promise<CaseUnderDecision> {
  const row = await lockCaseAs(manager, ConfirmationCaseEntity, caseId, revision);
  await actAsService(manager);
  const steps = await manager.find(StepEntity, { where: { caseId, caseRound: row.round }, order: { office: 'ASC', round: 'ASC' } });
  return { row, steps, state: stateOf(row, steps, context) };
}

function stateOf(row: ConfirmationCaseEntity, steps: readonly StepEntity[], context: ProcedureContext): ConfirmationCase {
  return { kind: row.kind, state: row.state, secondPerson: secondPersonRequired(context), steps: currentConfirmSteps(steps).map(toDecisionStep) };
}

/** The last round of each office's confirming step. */
export function currentConfirmSteps(steps: readonly StepEntity[]): StepEntity[] {
  const last = new Map<string, StepEntity>();
  for (const step of steps) if (step.code === 'confirm') last.set(step.office, step);
  return [...last.values()];
}

function toDecisionStep(step: StepEntity): ConfirmationStep {
  const { stepId, office, state, answer, reasonCode, reason } = step;
  return { stepId, office, state, answer, reasonCode, reason, answeredBy: step.answeredSub, reviewedBy: step.reviewedSub };
}

/** The confirming step that an id means: a review's id stands for the answer it reviews. */
export function confirmStepOf({ steps }: CaseUnderDecision, stepId: string): StepEntity {
  const named = steps.find((step) => step.stepId === stepId);
  const step = named?.code === 'review' ? steps.find((each) => each.code === 'confirm' && each.office === named.office && each.round === named.round) : named;
  if (!step || step.code !== 'confirm') throw LianbanProblem.notFound('这一环节');
  return step;
}
