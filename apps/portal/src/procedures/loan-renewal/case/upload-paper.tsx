import { caseDocuments, type CaseDocumentKind, type LoanDetail } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { UploadPaper as Upload } from '../../../casework/upload-paper.js';
import { loanPath, loanQueries } from '../loan-api.js';

/** Hands in a paper of a loan. */
export function UploadPaper({ detail, kind, again = false }: { detail: Pick<LoanDetail, 'caseId'>; kind: CaseDocumentKind; again?: boolean }): ReactNode {
  return <Upload path={`${loanPath(detail.caseId)}/documents`} refresh={loanQueries} kind={kind} label={caseDocuments[kind]} again={again} />;
}
