import { PublicationFinding } from '@lianban/contracts';
import { FilterBar, formatInstant, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WORK_SAFETY } from '../safety-api.js';

/** Pages of the public site that are not as they were published: the worklist of the later checks. */
export default function FindingsPage(): ReactNode {
  const { t } = useTranslation('safety');
  const filters = useUrlFilters(['open'] as const);
  const list = usePagedList({ name: 'safety-findings', path: `${WORK_SAFETY}/publications/findings`, item: PublicationFinding, query: filters.values, idOf: (row) => `${row.findingId}/${row.settledAt ?? ''}` });
  return (
    <Page title={t('findings.title')} lead={t('findings.lead')}>
      <FilterBar fields={[{ key: 'open', label: t('findings.which'), options: (['true', 'false'] as const).map((value) => ({ value, label: t(`findings.states.${value}`) })) }]} values={{ open: 'true', ...filters.values }} onChange={filters.set} onClear={filters.clear} />
      <PagedTable label={t('findings.title')} list={list} columns={useColumns()} rowKey={(row) => row.findingId} empty={{ reason: t('findings.empty') }} />
    </Page>
  );
}

function useColumns(): Column<PublicationFinding>[] {
  const { t } = useTranslation('safety');
  return [
    { key: 'number', title: t('queue.number'), heading: true, render: (row) => <Link to={`${pageOf(row)}/${encodeURIComponent(row.caseId)}#publication`}>{row.number}</Link> },
    { key: 'finding', title: t('findings.finding'), render: (row) => <strong className={row.settledAt ? undefined : 'lb-light-red'}>{t(`publication.findings.${row.finding}`)}</strong> },
    { key: 'found', title: t('findings.found'), render: (row) => <span className="lb-number">{formatInstant(row.foundAt)}</span> },
    { key: 'url', title: t('publication.address'), render: (row) => <a href={row.url} target="_blank" rel="noreferrer" className="lb-break">{row.url}</a> },
    { key: 'settled', title: t('findings.settled'), render: (row) => (row.settledAt ? formatInstant(row.settledAt) : t('findings.open')) },
    { key: 'explanation', title: t('findings.explanation'), render: (row) => <span className="lb-break">{row.explanation ?? '—'}</span> },
  ];
}

/** Reports on accidents have numbers of their own. */
const pageOf = ({ number }: PublicationFinding): string => (number.startsWith('AC-') ? '/accidents' : '/enforcement');
