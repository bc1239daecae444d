import { caseDocuments, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { LoadedLoan } from '../loan-kind.js';
import { loanRefusal } from './loan-refusal.js';

/** A code that fails its check character is believed on evidence: without it nobody passes the review. Throws PAPERS_MISSING. */
export function demandEvidence({ row, record: loan }: LoadedLoan, code: LoanStepCode, outcome: string): void {
  const wanted = row.creditCodeConfirmed && code === 'initial-review' && outcome === 'passed';
  if (!wanted || loan.papers.includes('identifier_evidence')) return;
  throw loanRefusal({ code: 'LOAN_RENEWAL.PAPERS_MISSING', detail: { papers: ['identifier_evidence'], labels: [caseDocuments.identifier_evidence] } });
}
