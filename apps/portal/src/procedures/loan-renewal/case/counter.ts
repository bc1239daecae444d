import type { LoanDetail, LoanDocument } from '@lianban/procedure-loan-renewal';
import { useState } from 'react';

/** Statements of the borrower that prove nothing yet, the latest first. */
export function unusedStatements(documents: readonly LoanDocument[]): LoanDocument[] {
  return documents.filter(({ kind, counterUsed }) => kind === 'borrower_statement' && !counterUsed).sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
}

/** The statement on which an act at the counter rests: what was chosen, else the latest that proves nothing yet. */
export function useCounter(detail: Pick<LoanDetail, 'documents'>, atCounter: boolean, needed: boolean) {
  const [picked, setPicked] = useState<string | null>(null);
  const unused = unusedStatements(detail.documents);
  const chosen = unused.find(({ documentId }) => documentId === picked)?.documentId ?? unused[0]?.documentId ?? null;
  const due = atCounter && needed;
  return { chosen, choose: setPicked, waits: due && chosen === null, body: due ? { counterDocumentId: chosen } : {} };
}
