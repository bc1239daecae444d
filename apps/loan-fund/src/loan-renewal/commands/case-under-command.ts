import { actAsService, lockCaseAs, type CaseworkContext } from '@lianban/casework';
import type { EntityManager } from 'typeorm';
import type { CaseOffices } from '../access/step-rights.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { loanOf, type LoadedLoan } from '../loan-kind.js';
import type { LoanRecord } from '../loan-record.js';
import { officeOf } from '../offices-of-case.js';

/**
 * Locks the loan as the actor sees it (a foreign one does not exist), then goes on as the service, because what a
 * command causes reaches the steps of other offices. Refused when the reader's revision is no longer the row's.
 */
export async function lockLoan(record: LoanRecord, manager: EntityManager, caseId: string, revision: number | null): Promise<LoadedLoan> {
  const row = await lockCaseAs(manager, LoanCaseEntity, caseId, revision);
  await actAsService(manager);
  return loanOf(record, manager, row);
}

export function officesOf(row: Pick<LoanCaseEntity, 'borrowerOffice' | 'bankOffice'>, context: Pick<CaseworkContext, 'officeFor'>): CaseOffices {
  return {
    borrowerOffice: row.borrowerOffice, fundOffice: officeOf('transfer-service-office', row, context).office, groupOffice: officeOf('loan-fund-leading-group', row, context).office,
  };
}

