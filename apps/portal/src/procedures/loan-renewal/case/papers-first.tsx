import { caseDocuments, type CaseDocumentKind, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offersOf } from './offers.js';
import { UploadPaper } from './upload-paper.js';

/** Papers that an outcome waits for, with the way to hand them in on the spot. */
export function PapersFirst({ detail, missing }: { detail: LoanDetail; missing: readonly CaseDocumentKind[] }): ReactNode {
  const { t } = useTranslation('loans');
  const { mayUpload } = offersOf(detail.actions);
  if (missing.length === 0) return null;
  const lines = missing.map((kind) => <Flex key={kind} gap={8} align="center" wrap><span>{caseDocuments[kind]}</span>{mayUpload ? <UploadPaper detail={detail} kind={kind} /> : null}</Flex>);
  return <Alert type="warning" showIcon className="lb-gap" title={t('actions.papersFirst')} description={<Flex vertical gap={6}>{lines}</Flex>} />;
}
