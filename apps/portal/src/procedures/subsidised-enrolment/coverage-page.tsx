import { CoverageReport } from '@lianban/procedure-subsidised-enrolment';
import { DeclaredTable, EmptyState, FilterBar, formatCount, formatInstant, formatPercent, Page, QueryView, useApi, useUrlFilters, type Column } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shell/session.js';
import { mayNameMissing } from './may-see.js';
import { sumCoverage, type CoverageRow } from './coverage-sum.js';
import { INSURANCE } from './insurance-api.js';
import { categoryName, categoryOptions, countyName, countyOptions, insuranceYears } from './words.js';

const KEYS = ['year', 'county', 'category'] as const;

/** Share of those who must be insured and are, by county and category; every «missing» opens its list. */
export default function CoveragePage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const api = useApi();
  const { businessToday } = useSession();
  const filters = useUrlFilters(KEYS);
  const year = filters.values.year ?? businessToday.slice(0, 4);
  const query = useQuery({ queryKey: ['coverage', year], queryFn: ({ signal }) => api.get(`${INSURANCE}/coverage`, CoverageReport, { year }, signal) });
  return (
    <Page title={t('coverage.title')} lead={t('coverage.lead')}>
      <FilterBar
        fields={[
          { key: 'year', label: t('coverage.year'), options: insuranceYears(businessToday).map((value) => ({ value: String(value), label: String(value) })) },
          { key: 'county', label: t('coverage.county'), options: countyOptions }, { key: 'category', label: t('coverage.category'), options: categoryOptions },
        ]}
        values={{ ...filters.values, year }} onChange={filters.set} onClear={filters.clear}
      />
      <QueryView query={query}>{(report) => <Report report={report} county={filters.values.county} category={filters.values.category} />}</QueryView>
    </Page>
  );
}

function Report({ report, county, category }: { report: CoverageReport; county: string | undefined; category: string | undefined }): ReactNode {
  const { t } = useTranslation('enrolment');
  const rows = report.rows.filter((row) => (!county || row.county === county) && (!category || row.category === category));
  const total = sumCoverage(rows);
  return (
    <>
      <p className="lb-muted">{t('coverage.asOf', { time: formatInstant(report.asOf) })}</p>
      <p><strong>{t('coverage.total')}</strong>：{t('coverage.mustBe')} {formatCount(total.mustBe)}，{t('coverage.are')} {formatCount(total.are)}，{t('coverage.exceptions')} {formatCount(total.exceptions)}，{t('coverage.missing')} {formatCount(total.missing)}，{t('coverage.percent')} {formatPercent(total.share, 2)}</p>
      <DeclaredTable label={t('coverage.title')} columns={useColumns(report.year)} rows={rows} rowKey={(row) => `${row.county}/${row.category}`} empty={<EmptyState reason={t('coverage.empty')} />} />
    </>
  );
}

function useColumns(year: number): Column<CoverageRow>[] {
  const { t } = useTranslation('enrolment');
  const named = mayNameMissing(useSession().activePost.role);
  const missing = (row: CoverageRow): ReactNode =>
    named && row.missing > 0 ? <Link to={`/coverage/missing?year=${year}&county=${row.county}&category=${row.category}`}>{formatCount(row.missing)}</Link> : formatCount(row.missing);
  return [
    { key: 'category', title: t('coverage.category'), heading: true, render: (row) => categoryName(row.category) },
    { key: 'county', title: t('coverage.county'), render: (row) => countyName(row.county) },
    { key: 'mustBe', title: t('coverage.mustBe'), align: 'right', render: (row) => formatCount(row.mustBe) },
    { key: 'are', title: t('coverage.are'), align: 'right', render: (row) => formatCount(row.are) },
    { key: 'exceptions', title: t('coverage.exceptions'), align: 'right', render: (row) => formatCount(row.exceptions) },
    { key: 'missing', title: t('coverage.missing'), align: 'right', render: missing },
    { key: 'percent', title: t('coverage.percent'), align: 'right', render: (row) => (row.percent === null ? '—' : `${row.percent.toFixed(2)}%`) },
  ];
}
