import { annexKinds, AnnexView, type AnnexKind } from '@lianban/procedure-loan-renewal';
import { formatInstant, PrintSheet, QueryView, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../../shell/not-found-page.js';
import { useSession } from '../../../shell/session.js';
import { loanPath } from '../loan-api.js';
import { AnnexPart } from './annex-part.js';
import { AnnexWording } from './annex-wording.js';

/** An annex of the document on A4, filled from the case; what the case does not know yet may be typed before it is printed. */
export default function AnnexPage(): ReactNode {
  const { caseId = '', kind } = useParams();
  const known = annexKinds.find((one) => one === kind);
  return known ? <Annex caseId={caseId} kind={known} /> : <NotFoundPage />;
}

function Annex({ caseId, kind }: { caseId: string; kind: AnnexKind }): ReactNode {
  const { t } = useTranslation('loans');
  const api = useApi();
  const query = useQuery({ queryKey: ['loans', 'annex', caseId, kind], queryFn: ({ signal }) => api.get(`${loanPath(caseId)}/annexes/${kind}`, AnnexView, {}, signal), refetchOnWindowFocus: false });
  return <QueryView query={query} rows={10} part={t(`annexes.${kind}`)}>{(view) => <Sheet view={view} caseId={caseId} />}</QueryView>;
}

function Sheet({ view, caseId }: { view: AnnexView; caseId: string }): ReactNode {
  const { t } = useTranslation('loans');
  const { user, activePost } = useSession();
  return (
    <PrintSheet title={view.title} number={view.number} printedBy={{ name: user.name, post: activePost.title }} printedAt={formatInstant(new Date().toISOString())} backTo={`/loans/${caseId}`}>
      <p className="lb-muted">{t('annexes.source', { annex: t(`annexes.${view.kind}`) })}{view.masked ? `；${t('annexes.masked')}` : ''}</p>
      <p className="lb-no-print lb-muted">{t('annexes.typeFirst')}</p>
      {view.addressee ? <p>{view.addressee}：</p> : null}
      <AnnexWording wording={view.wording} />
      {view.parts.map((part, index) => <AnnexPart key={index} part={part} title={view.title} />)}
    </PrintSheet>
  );
}
