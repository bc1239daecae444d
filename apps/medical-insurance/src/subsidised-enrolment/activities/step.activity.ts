import { systemActor } from '@lianban/persistence';
import type { CaseStepOutcome, SubsidisedEnrolmentActivities } from '@lianban/workflow-subsidised-enrolment/activities';
import { ApplicationFailure } from '@temporalio/common';
import type { EntityManager } from 'typeorm';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import type { ProcedureContext } from '../procedure-context.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { announceSteps } from '../steps/announce-steps.js';
import { decisionStep, nextRound, reviewStep } from '../steps/following-steps.js';
import { insertSteps, type NewStep } from '../steps/open-steps.js';
import { recordNotices } from '../steps/record-notices.js';
import { secondPersonRequired } from '../steps/second-person.js';

type Request = Parameters<SubsidisedEnrolmentActivities['openStep']>[0];
type State = Awaited<ReturnType<SubsidisedEnrolmentActivities['openStep']>>;

/** The case's row, locked. Not retried when there is none. */
export async function lockCaseRow(manager: EntityManager, caseId: string): Promise<ConfirmationCaseEntity> {
  const row = await manager.findOne(ConfirmationCaseEntity, { where: { caseId }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw ApplicationFailure.nonRetryable('no such case', 'CASE_UNKNOWN');
  return row;
}

/** Opens the step if the record needs one and has none; then looks at it. */
export function openStep(record: ProcedureRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, request.caseId);
    const step = (await findStep(manager, row, request)) ?? (await open(manager, row, request, context));
    return typeof step === 'string' ? without(step, context) : look(manager, step, context);
  });
}

export function visitStep(record: ProcedureRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, request.caseId);
    const step = await findStep(manager, row, request);
    return step ? look(manager, step, context) : without('case-closed', context);
  });
}

function findStep(manager: EntityManager, row: ConfirmationCaseEntity, { caseId, code, office, round }: Request): Promise<StepEntity | null> {
  return manager.findOneBy(StepEntity, { caseId, caseRound: row.round, code, office, round });
}

/** The missing step, or why the record needs none. */
async function open(manager: EntityManager, row: ConfirmationCaseEntity, request: Request, context: ProcedureContext): Promise<StepEntity | CaseStepOutcome> {
  if (row.closedAt) return 'case-closed';
  const wanted = await missingStep(manager, row, request, context);
  if (typeof wanted === 'string') return wanted;
  await announceSteps(manager, await insertSteps(manager, [wanted], context));
  return (await findStep(manager, row, request)) ?? 'case-closed';
}

async function missingStep(
  manager: EntityManager, row: ConfirmationCaseEntity, request: Request, context: ProcedureContext,
): Promise<NewStep | CaseStepOutcome> {
  if (request.code === 'decide') return row.outcome ? 'not-required' : decisionStep(row);
  if (request.code === 'review') {
    const answer = await findStep(manager, row, { ...request, code: 'confirm' });
    return answer?.state === 'answered' && secondPersonRequired(context) ? reviewStep(answer) : 'not-required';
  }
  const before = await findStep(manager, row, { ...request, round: request.round - 1 });
  return before ? nextRound(before) : 'case-closed';
}

async function look(manager: EntityManager, step: StepEntity, context: ProcedureContext): Promise<State> {
  const ahead = step.closedAt ? [] : await recordNotices(manager, step, context);
  const schedule = ahead.map(({ kind, at }) => ({ kind, at: at.toISOString() }));
  return { stepId: step.stepId, outcome: step.closedAt ? step.outcome : null, businessNow: context.now.toISOString(), schedule };
}

function without(outcome: CaseStepOutcome, context: ProcedureContext): State {
  return { stepId: null, outcome, businessNow: context.now.toISOString(), schedule: [] };
}
