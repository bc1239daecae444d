import { lockCaseRow, lookAtStep, openStep as openStepOf, stateWithoutStep, type CaseworkContext } from '@lianban/casework';
import { systemActor } from '@lianban/persistence';
import { owedSteps } from '@lianban/procedure-loan-renewal';
import type { LoanRenewalActivities } from '@lianban/workflow-loan-renewal/activities';
import type { EntityManager } from 'typeorm';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { LoanStepEntity } from '../cases/loan-step.entity.js';
import { newStep } from '../commands/open-steps.js';
import { loanOf } from '../load-loan.js';
import { loanProcedure } from '../loan-procedure.js';
import type { LoanRecord } from '../loan-record.js';
import { noteOverdue } from './note-overdue.js';

type Request = Parameters<LoanRenewalActivities['openStep']>[0];
type State = Awaited<ReturnType<LoanRenewalActivities['openStep']>>;

/** Opens the step if the record owes it and has none; then as `visitStep`. */
export function openStep(record: LoanRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, LoanCaseEntity, request.caseId);
    const find = (): Promise<LoanStepEntity | null> => findStep(manager, request);
    const state = await openStepOf(loanProcedure, manager, { find, missing: () => missingStep(manager, row, request, context) }, context);
    await noteOverdue(record, manager, row, await find(), context);
    return state;
  });
}

export function visitStep(record: LoanRecord, request: Request): Promise<State> {
  return record.transact(systemActor, async (manager, context) => {
    const row = await lockCaseRow(manager, LoanCaseEntity, request.caseId);
    const step = await findStep(manager, request);
    if (!step) return stateWithoutStep('case-closed' as const, context);
    const state = await lookAtStep(loanProcedure, manager, step, context);
    await noteOverdue(record, manager, row, step, context);
    return state;
  });
}

function findStep(manager: EntityManager, { caseId, code, office, round }: Request): Promise<LoanStepEntity | null> {
  return manager.findOneBy(LoanStepEntity, { caseId, code, office, round });
}

/** The step as the record owes it now; a record that owes none is left alone. */
async function missingStep(manager: EntityManager, row: LoanCaseEntity, { code, round }: Request, context: CaseworkContext) {
  const { loan } = await loanOf(manager, row);
  const owed = owedSteps(loan, context.today).find((one) => one.code === code && one.round === round);
  return owed ? newStep(row, owed, context) : ('case-closed' as const);
}
