import type { CaseworkContext, StepSource } from '@lianban/casework';
import { owedSteps } from '@lianban/procedure-loan-renewal';
import type { LoanRenewalActivities } from '@lianban/workflow-loan-renewal/activities';
import type { EntityManager } from 'typeorm';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { LoanStepEntity } from '../cases/loan-step.entity.js';
import { newStep } from '../commands/open-steps.js';
import { loanOf } from '../load-loan.js';
import type { LoanRecord } from '../loan-record.js';
import { noteOverdue } from './note-overdue.js';

type Request = Parameters<LoanRenewalActivities['openStep']>[0];

/** The steps of a loan as its workflow carries them; what a passed day means follows at once. */
export const stepSource = (record: LoanRecord): StepSource<LoanCaseEntity, LoanStepEntity> => ({
  caseEntity: LoanCaseEntity, find: findStep, missing: missingStep, absent: 'case-closed',
  afterLook: (manager, row, step, context) => noteOverdue(record, manager, row, step, context),
});

function findStep(manager: EntityManager, _row: LoanCaseEntity, { caseId, code, office, round }: Request): Promise<LoanStepEntity | null> {
  return manager.findOneBy(LoanStepEntity, { caseId, code, office, round });
}

/** The step as the record owes it now; a record that owes none is left alone. */
async function missingStep(manager: EntityManager, row: LoanCaseEntity, { code, round }: Request, context: CaseworkContext) {
  const { loan } = await loanOf(manager, row);
  const owed = owedSteps(loan, context.today).find((one) => one.code === code && one.round === round);
  return owed ? newStep(row, owed, context) : ('case-closed' as const);
}
