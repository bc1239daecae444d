import { caseDocuments, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { Alert, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unusedStatements } from './counter.js';
import { UploadPaper } from './upload-paper.js';

interface CounterStatementProps {
  detail: LoanDetail;
  /** The outcome has no papers of its own: the borrower's statement is due. */
  needed: boolean;
  chosen: string | null;
  onChoose: (documentId: string) => void;
}

/** Says that the office acts for the borrower, and asks for the paper that proves the borrower's wish. */
export function CounterStatement({ detail, needed, chosen, onChoose }: CounterStatementProps): ReactNode {
  const { t } = useTranslation('loans');
  const statements = unusedStatements(detail.documents);
  return (
    <Alert type="info" showIcon className="lb-gap" title={t('counter.title', { name: detail.borrowerName })} description={needed ? (
      <>
        <p style={{ marginTop: 0 }}>{statements.length > 0 ? t('counter.choose') : t('counter.missing')}</p>
        <Radio.Group aria-label={caseDocuments.borrower_statement} value={chosen} onChange={(event) => onChoose(String(event.target.value))} options={statements.map(({ documentId, name }) => ({ value: documentId, label: name }))} style={{ display: 'grid', gap: 6, marginBottom: 8 }} />
        <UploadPaper detail={detail} kind="borrower_statement" again={statements.length > 0} />
      </>
    ) : t('counter.ownPapers')} />
  );
}
