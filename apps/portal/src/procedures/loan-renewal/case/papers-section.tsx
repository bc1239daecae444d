import { caseDocumentKinds, caseDocuments, type CaseDocumentKind, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { Choice, formatBytes, ProblemView, Section, useDownload } from '@lianban/ui';
import { Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import { loanPath } from '../loan-api.js';
import { offersOf } from './offers.js';
import { MAX_PAPER_BYTES } from '../../../casework/paper-file.js';
import { papersOf, seesAllPapers } from './paper-list.js';
import { PaperRow } from './paper-row.js';
import { UploadPaper } from './upload-paper.js';

/** The checklist of art. 11 and the other papers of the case, each with its uploads. */
export function PapersSection({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const download = useDownload();
  const { mayUpload } = offersOf(detail.actions);
  const { activePost } = useSession();
  const all = seesAllPapers(activePost.role);
  const papers = papersOf(detail.documents, all, detail.creditCodeConfirmed ? ['identifier_evidence'] : []);
  const open = (documentId: string): void => download.mutate({ path: `${loanPath(detail.caseId)}/documents/${encodeURIComponent(documentId)}` });
  const rows = (required: boolean): ReactNode => <ul className="lb-papers">{papers.filter((paper) => paper.required === required).map((paper) => <PaperRow key={paper.kind} paper={paper} detail={detail} mayUpload={mayUpload} onOpen={open} />)}</ul>;
  return (
    <Section title={t('case.documents')} id="papers">
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      {papers.length === 0 ? <p className="lb-muted">{t('papers.hidden')}</p> : null}
      {papers.some(({ required }) => required) ? <><h3 className="lb-h3">{t('papers.checklist')}</h3>{rows(true)}</> : null}
      {papers.some(({ required }) => !required) ? <><h3 className="lb-h3">{t('papers.other')}</h3>{rows(false)}</> : null}
      {mayUpload ? <OtherKind detail={detail} /> : null}
    </Section>
  );
}

/** Any kind can be handed in, also what the list does not show yet. */
function OtherKind({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const [kind, setKind] = useState<CaseDocumentKind>('other');
  return (
    <Flex gap={8} wrap align="flex-end" style={{ marginTop: 12 }}>
      <div className="lb-filter">
        <label htmlFor="paper-kind">{t('papers.kind')}</label>
        <Choice<CaseDocumentKind> id="paper-kind" value={kind} onChange={setKind} popupMatchSelectWidth={false} style={{ minWidth: 220 }} options={caseDocumentKinds.map((value) => ({ value, label: caseDocuments[value] }))} />
      </div>
      <UploadPaper detail={detail} kind={kind} />
      <span className="lb-muted">{t('papers.accept', { limit: formatBytes(MAX_PAPER_BYTES) })}</span>
    </Flex>
  );
}
