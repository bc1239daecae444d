import type { CaseworkContext } from '@lianban/casework';
import { officeId } from '@lianban/contracts';
import { stepSpec, type LoanStepCode, type StepOwner } from '@lianban/procedure-loan-renewal';
import type { LoanCaseEntity } from './cases/loan-case.entity.js';

type Parties = Pick<LoanCaseEntity, 'borrowerOffice' | 'bankOffice'>;

/** The office that owes an owner's steps in a case: one of its parties, or the city's. */
export function officeOf(owner: StepOwner, { borrowerOffice, bankOffice }: Parties, { officeFor }: Pick<CaseworkContext, 'officeFor'>): { office: string; assigned: boolean } {
  if (owner === 'borrower') return { office: borrowerOffice, assigned: true };
  if (owner === 'lending-bank') return { office: bankOffice, assigned: true };
  const named = officeFor(owner, null)?.id;
  return { office: named ?? officeId(owner, null), assigned: named !== undefined };
}

export function officeOfStep(code: LoanStepCode, parties: Parties, context: Pick<CaseworkContext, 'officeFor'>): { office: string; assigned: boolean } {
  return officeOf(stepSpec(code).owner, parties, context);
}
