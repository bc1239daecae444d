import { insertSteps, type NewStep } from '@lianban/casework';
import { stepSpec, type LoanStepCode, type OwedStep } from '@lianban/procedure-loan-renewal';
import type { CaseworkContext } from '@lianban/casework';
import type { EntityManager } from 'typeorm';
import type { LoanCaseEntity } from '../cases/loan-case.entity.js';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { loanProcedure } from '../loan-procedure.js';
import { officeOfStep } from '../offices-of-case.js';
import type { StepData } from '../seal-data.js';

type Parties = Pick<LoanCaseEntity, 'caseId' | 'borrowerOffice' | 'bankOffice'>;
type Wanted = OwedStep & { data?: StepData };

/** A step of the law as a row to be opened. */
export function newStep(parties: Parties, { code, round, fixedOn, data = {} }: Wanted, context: CaseworkContext): NewStep<LoanStepEntity> {
  const { title, owner } = stepSpec(code satisfies LoanStepCode);
  return { caseId: parties.caseId, code, round, title, department: owner, county: null, data, ...officeOfStep(code, parties, context), ...(fixedOn && { fixedOn }) };
}

/** Opens what is not there yet; answers with the new ids, still to be announced. */
export function openSteps(manager: EntityManager, parties: Parties, steps: readonly Wanted[], context: CaseworkContext): Promise<string[]> {
  return insertSteps(loanProcedure, manager, steps.map((step) => newStep(parties, step, context)), context);
}
