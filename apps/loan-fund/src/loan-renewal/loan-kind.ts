import { loadCase, type CaseScene, type DeclaredKind, type LoadedCase } from '@lianban/casework';
import { clockedSteps, decide, loanSteps, owedSteps, type Loan, type LoanCommand, type LoanContext, type LoanEffect, type StepOwner } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { lockFund } from '../fund/index.js';
import { LoanCaseEntity } from './cases/loan-case.entity.js';
import type { LoanStepEntity } from './cases/loan-step.entity.js';
import { commandEvent } from './commands/command-event.js';
import { loanRefusal } from './commands/loan-refusal.js';
import { saveFundEffect } from './commands/save-fund-effect.js';
import { applicationOf, papersOf } from './loan-facts.js';
import { loanContext } from './loan-context.js';
import { loanProcedure } from './loan-procedure.js';
import type { LoanRecord } from './loan-record.js';
import { officeOf } from './offices-of-case.js';

/** A loan's rows and, from them, the record as the pure `decide` takes it. */
export type LoadedLoan = LoadedCase<LoanCaseEntity, LoanStepEntity, Loan>;
export type LoanScene = CaseScene<LoanCaseEntity, LoanStepEntity, Loan>;

/** How a loan is kept and carried out; its steps are those that the procedure declares, its other effects are the fund's. */
export const loanKind: DeclaredKind<LoanCaseEntity, LoanStepEntity, Loan, LoanCommand, LoanEffect, LoanContext> = {
  casework: loanProcedure, caseName: 'loan', caseEntity: LoanCaseEntity,
  rules: { steps: loanSteps, clocked: clockedSteps, decide, owed: (loan, { today }) => owedSteps(loan, today) },
  load: async (manager, row) => ({ application: applicationOf(row), papers: await papersOf(manager, row) }),
  hold: async (manager, command) => {
    if (movesMoney(command)) await lockFund(manager);
  },
  context: (manager, row, _loan, context) => loanContext(manager, row, context),
  place: (owner, row, _loan, context) => ({ ...officeOf(owner as StepOwner, row, context), department: owner as StepOwner, county: null }),
  saveEffect: saveFundEffect, problem: loanRefusal, event: commandEvent,
};

/** The rest of a loan whose row the caller holds, locked where something is to be changed. */
export function loanOf(record: LoanRecord, manager: EntityManager, row: LoanCaseEntity): Promise<LoadedLoan> {
  return loadCase(loanKind, record, manager, row);
}

/** Such a command waits for the others, so that two cannot spend the same yuan (art. 3). */
function movesMoney({ type }: { type: string }): boolean {
  return type === 'complete' || type === 'sign-resolution' || type === 'withdraw';
}
