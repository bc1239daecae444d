import { counties, InspectionDetail, inspectionConclusions } from '@lianban/contracts';
import { formatInstant, Page, QueryView, Section, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { FactsList, type Fact } from '../../../casework/facts-list.js';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { mayInSafety } from '../../work-safety/safety-rights.js';
import { Decisions } from './inspection-list-page.js';

export default function InspectionPage(): ReactNode {
  const { inspectionId = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['safety-inspections', 'detail', inspectionId], queryFn: ({ signal }) => api.get(`${WORK_SAFETY}/inspections/${encodeURIComponent(inspectionId)}`, InspectionDetail, {}, signal) });
  return <QueryView query={query} rows={8}>{(detail) => <InspectionView detail={detail} />}</QueryView>;
}

/** What was found on the spot, by whom, and what was decided upon it. */
function InspectionView({ detail }: { detail: InspectionDetail }): ReactNode {
  const { t } = useTranslation('plans');
  const { activePost } = useSession();
  const navigate = useNavigate();
  const leads = detail.conclusion !== 'clean' && mayInSafety(activePost.role, 'decision-file') && detail.office === activePost.office;
  return (
    <Page title={t('inspection.title', { number: detail.number })} lead={`${detail.firm} · ${detail.officeName}`} actions={leads ? <Button type="primary" onClick={() => void navigate(`/enforcement/new?inspection=${encodeURIComponent(detail.inspectionId)}`)}>{t('inspection.file')}</Button> : undefined}>
      <div className="lb-grid-side">
        <div>
          <Section title={t('inspection.record')}><p className="lb-text">{detail.record}</p></Section>
          <Section title={t('inspection.findings')}>{detail.findings.length === 0 ? <p className="lb-muted">{t('inspection.noFindings')}</p> : <ol>{detail.findings.map((finding, index) => <li key={index} className="lb-break">{finding}</li>)}</ol>}</Section>
        </div>
        <div>
          <Section title={t('inspection.facts')}><FactsList facts={useFacts(detail)} /></Section>
          <Section title={t('inspections.decisions')}><Decisions decisions={detail.decisions} /></Section>
        </div>
      </div>
    </Page>
  );
}

function useFacts(detail: InspectionDetail): Fact[] {
  const { t } = useTranslation('plans');
  return [
    [t('inspections.on'), detail.inspectedOn], [t('inspections.conclusion'), inspectionConclusions[detail.conclusion]], [t('inspections.firm'), detail.firm],
    ...(detail.creditCode ? [[t('inspection.creditCode'), detail.creditCode] as const] : []),
    ...(detail.county ? [[t('inspections.county'), counties[detail.county]] as const] : []), [t('inspection.place'), detail.place],
    [t('inspection.officers'), <ul key="officers" className="lb-plain">{detail.officers.map((one) => <li key={one.certificate}>{t('inspection.officer', one)}</li>)}</ul>],
    ...(detail.planId ? [[t('inspection.plan'), <Link key="plan" to={`/plans/${encodeURIComponent(detail.planId)}`}>{t('inspection.openPlan')}</Link>] as const] : []),
    ...(detail.reason ? [[t('inspection.reason'), detail.reason] as const] : []),
    [t('inspection.by'), t('inspection.recorded', { by: detail.recordedBy, at: formatInstant(detail.recordedAt) })],
  ];
}
