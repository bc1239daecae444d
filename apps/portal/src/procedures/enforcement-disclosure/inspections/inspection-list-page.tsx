import { counties, inspectionConclusions, InspectionSummary } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NumberSearch } from '../../../casework/number-search.js';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { mayInSafety } from '../../work-safety/safety-rights.js';

/** On-site inspections, the latest first (item 9). */
export default function InspectionListPage(): ReactNode {
  const { t } = useTranslation('plans');
  const { activePost } = useSession();
  const navigate = useNavigate();
  const filters = useUrlFilters(['conclusion', 'text'] as const);
  const list = usePagedList({ name: 'safety-inspections', path: `${WORK_SAFETY}/inspections`, item: InspectionSummary, query: filters.values, idOf: (row) => row.inspectionId });
  return (
    <Page title={t('inspections.title')} lead={t('inspections.lead')} actions={mayInSafety(activePost.role, 'inspection-record') ? <Button type="primary" onClick={() => void navigate('/inspections/new')}>{t('inspections.record')}</Button> : undefined}>
      <FilterBar
        fields={[{ key: 'conclusion', label: t('inspections.conclusion'), options: Object.entries(inspectionConclusions).map(([value, label]) => ({ value, label })) }]} values={filters.values} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch begins="IN-" label={t('inspections.search')} value={filters.values.text} onSearch={(text) => filters.set({ text })} />}
      />
      <PagedTable label={t('inspections.title')} list={list} columns={useColumns()} rowKey={(row) => row.inspectionId} filters={filters} empty={{ reason: t('inspections.empty') }} />
    </Page>
  );
}

function useColumns(): Column<InspectionSummary>[] {
  const { t } = useTranslation('plans');
  return [
    { key: 'number', title: t('inspections.number'), heading: true, render: (row) => <Link to={`/inspections/${encodeURIComponent(row.inspectionId)}`}>{row.number}</Link> },
    { key: 'on', title: t('inspections.on'), render: (row) => <span className="lb-number">{row.inspectedOn}</span> },
    { key: 'firm', title: t('inspections.firm'), render: (row) => <><div>{row.firm}</div><div className="lb-muted">{row.county ? counties[row.county] : t('inspections.none')}</div></> },
    { key: 'office', title: t('inspections.office'), render: (row) => row.officeName },
    { key: 'conclusion', title: t('inspections.conclusion'), render: (row) => inspectionConclusions[row.conclusion] },
    { key: 'planned', title: t('inspections.planned'), render: (row) => t(row.planned ? 'inspections.fromPlan' : 'inspections.beside') },
    { key: 'decisions', title: t('inspections.decisions'), render: (row) => <Decisions decisions={row.decisions} /> },
  ];
}

export function Decisions({ decisions }: Pick<InspectionSummary, 'decisions'>): ReactNode {
  const { t } = useTranslation('plans');
  if (decisions.length === 0) return t('inspections.none');
  return <ul className="lb-plain">{decisions.map((one) => <li key={one.caseId}><Link to={`/enforcement/${encodeURIComponent(one.caseId)}`}>{one.number}</Link></li>)}</ul>;
}
