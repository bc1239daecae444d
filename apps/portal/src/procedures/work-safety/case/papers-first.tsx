import type { SafetyCaseDetail } from '@lianban/contracts';
import { Alert, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyPages } from '../safety-pages.js';
import { offersOf } from './safety-offers.js';
import { UploadPaper } from './upload-paper.js';

/** Papers that an outcome waits for, with the way to hand them in on the spot. */
export function PapersFirst({ pages, detail, missing }: { pages: SafetyPages; detail: SafetyCaseDetail; missing: readonly string[] }): ReactNode {
  const { t } = useTranslation('safety');
  const { mayUpload } = offersOf(detail.actions);
  if (missing.length === 0) return null;
  const label = (kind: string): string => pages.papers[kind] ?? kind;
  const lines = missing.map((kind) => <Flex key={kind} gap={8} align="center" wrap><span>{label(kind)}</span>{mayUpload ? <UploadPaper caseId={detail.caseId} kind={kind} label={label(kind)} /> : null}</Flex>);
  return <Alert type="warning" showIcon className="lb-gap" title={t('actions.papersFirst')} description={<Flex vertical gap={6}>{lines}</Flex>} />;
}
