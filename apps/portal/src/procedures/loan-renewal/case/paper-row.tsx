import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { formatBytes, formatInstant } from '@lianban/ui';
import { Button, Flex, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from './paper-list.js';
import { UploadPaper } from './upload-paper.js';

interface PaperRowProps {
  paper: Paper;
  detail: LoanDetail;
  mayUpload: boolean;
  onOpen: (documentId: string) => void;
}

/** One kind of paper: whether it is there, its uploads, and the way to hand it in. */
export function PaperRow({ paper, detail, mayUpload, onOpen }: PaperRowProps): ReactNode {
  const { t } = useTranslation('loans');
  const given = paper.documents.length > 0;
  return (
    <li>
      <Flex justify="space-between" gap={8} wrap align="flex-start">
        <span>{paper.label}{paper.mayFollow && !given ? <span className="lb-muted">（{t('papers.mayFollow')}）</span> : null}</span>
        <Flex gap={12} align="center">
          {given ? <span>{t('papers.given')}</span> : <strong className="lb-light-yellow">{t('papers.missing')}</strong>}
          {mayUpload ? <UploadPaper detail={detail} kind={paper.kind} again={given} /> : null}
        </Flex>
      </Flex>
      {paper.documents.map((each) => (
        <div key={each.documentId} className="lb-muted">
          <Button type="link" className="lb-deadline" aria-label={`${t('papers.download')}：${each.name}`} onClick={() => onOpen(each.documentId)}>{each.name}</Button>{' '}
          {formatBytes(each.size)}，{t('papers.uploaded', { by: each.uploadedBy, at: formatInstant(each.uploadedAt) })}，<Tooltip title={each.sha256}><span tabIndex={0} className="lb-cite">{t('papers.digest', { sha: each.sha256.slice(0, 8) })}</span></Tooltip>
        </div>
      ))}
    </li>
  );
}
