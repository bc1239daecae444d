import { plainDate } from '@lianban/kernel';
import type { CaseDocumentKind, LoanApplication } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import type { LoanCaseEntity } from './cases/loan-case.entity.js';

/** Kinds of the papers that lie in a case. */
export async function papersOf(manager: EntityManager, { caseId }: Pick<LoanCaseEntity, 'caseId'>): Promise<CaseDocumentKind[]> {
  const papers: { kind: CaseDocumentKind }[] = await manager.query('select distinct kind from loan_document where case_id = $1 order by kind', [caseId]);
  return papers.map(({ kind }) => kind);
}

/** What was filed, as the rules take it. */
export function applicationOf(row: LoanCaseEntity): LoanApplication {
  const { applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme, secured, specialReasons } = row;
  return {
    applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme, secured, specialReasons,
    filedOn: plainDate(row.filedOn), loanDueOn: plainDate(row.loanDueOn),
  };
}
