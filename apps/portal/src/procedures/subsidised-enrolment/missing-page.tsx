import { MissingPerson, outcomeLabels } from '@lianban/procedure-subsidised-enrolment';
import { FilterBar, MaskedPerson, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shell/session.js';
import { INSURANCE } from './insurance-api.js';
import { categoryName, categoryOptions, countyName, countyOptions } from './words.js';

const KEYS = ['year', 'county', 'category'] as const;

/** Who must be insured and is not. */
export default function MissingPage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const { businessToday } = useSession();
  const filters = useUrlFilters(KEYS);
  const query = { ...filters.values, year: filters.values.year ?? businessToday.slice(0, 4) };
  const list = usePagedList({ name: 'missing', path: `${INSURANCE}/coverage/missing`, item: MissingPerson, query, idOf: (row) => row.personId });
  return (
    <Page title={`${t('coverage.missingTitle')} ${query.year}`} lead={t('coverage.missingLead')}>
      <FilterBar fields={[{ key: 'county', label: t('coverage.county'), options: countyOptions }, { key: 'category', label: t('coverage.category'), options: categoryOptions }]} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      <PagedTable label={t('coverage.missingTitle')} list={list} columns={useColumns()} rowKey={(row) => `${row.personId}/${row.category}`} empty={{ reason: t('coverage.noneMissing') }} />
    </Page>
  );
}

function useColumns(): Column<MissingPerson>[] {
  const { t } = useTranslation('enrolment');
  return [
    { key: 'person', title: t('coverage.person'), heading: true, render: (row) => <MaskedPerson name={row.name} idNumber={row.idNumber} /> },
    { key: 'category', title: t('coverage.category'), render: (row) => categoryName(row.category) },
    { key: 'county', title: t('coverage.county'), render: (row) => countyName(row.county) },
    { key: 'outcome', title: t('coverage.outcome'), render: (row) => outcomeLabels[row.outcome] },
    { key: 'case', title: t('coverage.case'), render: (row) => (row.caseId ? <Link to={`/cases/${row.caseId}`}>{t('coverage.open')}</Link> : '—') },
  ];
}
