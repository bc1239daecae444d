import type { ReactNode } from 'react';
import { UploadPaper as Upload, type UploadPaperProps } from '../../../casework/upload-paper.js';
import { safetyCasePath, safetyQueries } from '../safety-api.js';

/** Hands in a paper of a case of work safety. */
export function UploadPaper({ caseId, ...paper }: { caseId: string } & Pick<UploadPaperProps, 'kind' | 'label' | 'again'>): ReactNode {
  return <Upload path={`${safetyCasePath(caseId)}/documents`} refresh={safetyQueries} {...paper} />;
}
