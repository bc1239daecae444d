import { isSuspended } from '@lianban/deadlines';
import { plainDate } from '@lianban/kernel';
import type { CaseDocumentKind, Loan, LoanApplication, LoanStep } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { LoanCaseEntity } from './cases/loan-case.entity.js';
import { LoanStepEntity } from './cases/loan-step.entity.js';

/** A loan's rows and, from them, the record as the pure `decide` takes it. */
export interface LoadedLoan {
  row: LoanCaseEntity;
  steps: LoanStepEntity[];
  loan: Loan;
}

/** The rest of a record whose row the caller holds, locked where something is to be changed. */
export async function loanOf(manager: EntityManager, row: LoanCaseEntity): Promise<LoadedLoan> {
  const steps = await manager.find(LoanStepEntity, { where: { caseId: row.caseId }, order: { openedAt: 'ASC', stepId: 'ASC' } });
  const papers: { kind: CaseDocumentKind }[] = await manager.query('select distinct kind from loan_document where case_id = $1 order by kind', [row.caseId]);
  return { row, steps, loan: { state: row.state, application: applicationOf(row), papers: papers.map(({ kind }) => kind), steps: steps.map(stepOf) } };
}

/** The record by its id, its row locked; undefined when there is none. */
export async function loadLoan(manager: EntityManager, caseId: string): Promise<LoadedLoan | undefined> {
  const row = await manager.findOne(LoanCaseEntity, { where: { caseId }, lock: { mode: 'pessimistic_write' } });
  return row ? loanOf(manager, row) : undefined;
}

function applicationOf(row: LoanCaseEntity): LoanApplication {
  const { applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme, secured, specialReasons } = row;
  return {
    applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme, secured, specialReasons,
    filedOn: plainDate(row.filedOn), loanDueOn: plainDate(row.loanDueOn),
  };
}

function stepOf(step: LoanStepEntity): LoanStep {
  const { stepId, code, round, outcome, data, openedOn, dueOn, closedOn } = step;
  return {
    stepId, code, round, outcome, data, openedOn: plainDate(openedOn), dueOn: plainDate(dueOn), closedOn: closedOn === null ? null : plainDate(closedOn),
    suspended: step.closedAt === null && isSuspended(step),
  };
}
