import type { SafetyCaseDetail } from '@lianban/contracts';
import { Choice, formatBytes, formatInstant, ProblemView, Section, useDownload } from '@lianban/ui';
import { Button, Flex, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PAPER_BYTES } from '../../../casework/paper-file.js';
import { safetyCasePath } from '../safety-api.js';
import type { SafetyPages } from '../safety-pages.js';
import { papersOf, type Paper } from './papers-of.js';
import { offersOf } from './safety-offers.js';
import { UploadPaper } from './upload-paper.js';

interface SafetyPapersProps {
  pages: SafetyPages;
  detail: SafetyCaseDetail;
}

/** The papers of the case by their kind, each with its uploads; any kind can be handed in. */
export function SafetyPapers({ pages, detail }: SafetyPapersProps): ReactNode {
  const { t } = useTranslation('safety');
  const download = useDownload();
  const papers = papersOf(pages.papers, detail.documents);
  const open = (documentId: string): void => download.mutate({ path: `${safetyCasePath(detail.caseId)}/documents/${encodeURIComponent(documentId)}` });
  return (
    <Section title={t('case.documents')} id="papers">
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      {papers.length === 0 ? <p className="lb-muted">{t('papers.none')}</p> : <ul className="lb-papers">{papers.map((paper) => <PaperRow key={paper.kind} paper={paper} onOpen={open} />)}</ul>}
      {offersOf(detail.actions).mayUpload ? <AnyKind pages={pages} detail={detail} /> : null}
    </Section>
  );
}

function PaperRow({ paper, onOpen }: { paper: Paper; onOpen: (documentId: string) => void }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <li>
      <div>{paper.label}</div>
      {paper.documents.map((each) => (
        <div key={each.documentId} className="lb-muted">
          <Button type="link" className="lb-deadline" aria-label={`${t('papers.download')}：${each.name}`} onClick={() => onOpen(each.documentId)}>{each.name}</Button>{' '}
          {formatBytes(each.size)}，{t('papers.uploaded', { by: each.uploadedBy, at: formatInstant(each.uploadedAt) })}，<Tooltip title={each.sha256}><span tabIndex={0} className="lb-cite">{t('papers.digest', { sha: each.sha256.slice(0, 8) })}</span></Tooltip>
        </div>
      ))}
    </li>
  );
}

function AnyKind({ pages, detail }: SafetyPapersProps): ReactNode {
  const { t } = useTranslation('safety');
  const kinds = Object.entries(pages.papers);
  const [kind, setKind] = useState(kinds[0]?.[0]);
  if (kind === undefined) return null;
  return (
    <Flex gap={8} wrap align="flex-end" style={{ marginTop: 12 }}>
      <div className="lb-filter">
        <label htmlFor="paper-kind">{t('papers.kind')}</label>
        <Choice id="paper-kind" value={kind} onChange={setKind} popupMatchSelectWidth={false} style={{ minWidth: 220 }} options={kinds.map(([value, label]) => ({ value, label }))} />
      </div>
      <UploadPaper caseId={detail.caseId} kind={kind} label={pages.papers[kind] ?? kind} />
      <span className="lb-muted">{t('papers.accept', { limit: formatBytes(MAX_PAPER_BYTES) })}</span>
    </Flex>
  );
}
