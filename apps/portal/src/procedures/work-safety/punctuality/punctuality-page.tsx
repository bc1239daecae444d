import { Punctuality, safetyProcedureLabels, safetyProcedures, type PunctualityQuery } from '@lianban/contracts';
import { Choice, DeclaredTable, EmptyState, Page, QueryView, Section, useApi, useUrlFilters } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { Flex, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayFilter } from '../../../casework/day-filter.js';
import { WORK_SAFETY } from '../safety-api.js';
import { PunctualityBars } from './punctuality-bars.js';
import { usePunctualityColumns } from './punctuality-columns.js';
import { rankedRows } from './punctuality-figures.js';

const groups = ['county', 'department', 'month'] as const satisfies readonly PunctualityQuery['by'][];
const keys = ['by', 'procedure', 'from', 'to'] as const;

/** How punctual counties and departments publish, perform and close: one bar each, and the table of the same numbers. */
export default function PunctualityPage(): ReactNode {
  const { t } = useTranslation('safety');
  const { values, set } = useUrlFilters(keys);
  const by = groups.find((one) => one === values.by) ?? 'county';
  const procedure = safetyProcedures.find((one) => one === values.procedure) ?? 'enforcement-disclosure';
  const query = usePunctuality({ by, procedure, from: values.from, to: values.to });
  return (
    <Page title={t('punctuality.title')} lead={t('punctuality.lead')}>
      <Flex gap={12} wrap align="flex-end" className="lb-filters" role="search">
        <div className="lb-filter">
          <label htmlFor="punctuality-procedure">{t('punctuality.procedure')}</label>
          <Choice id="punctuality-procedure" value={procedure} onChange={(value) => set({ procedure: value })} popupMatchSelectWidth={false} style={{ minWidth: 180 }} options={safetyProcedures.map((value) => ({ value, label: safetyProcedureLabels[value] }))} />
        </div>
        <DayFilter label={t('punctuality.from')} value={values.from} onChange={(from) => set({ from })} />
        <DayFilter label={t('punctuality.to')} value={values.to} onChange={(to) => set({ to })} />
      </Flex>
      <QueryView query={query} rows={8}>{(data) => (
        <Section title={<Segmented value={by} onChange={(value) => set({ by: value })} options={groups.map((value) => ({ value, label: t(`punctuality.groups.${value}`) }))} />} extra={<span className="lb-muted">{t('punctuality.asOf', { date: data.asOf })}</span>}>
          <Comparison data={data} by={by} procedure={procedure} />
        </Section>
      )}</QueryView>
    </Page>
  );
}

function Comparison({ data, by, procedure }: { data: Punctuality; by: PunctualityQuery['by']; procedure: PunctualityQuery['procedure'] }): ReactNode {
  const { t } = useTranslation('safety');
  const rows = rankedRows(data.rows, by);
  const columns = usePunctualityColumns(by, procedure);
  if (rows.length === 0) return <EmptyState reason={t('punctuality.empty')} />;
  return (
    <>
      <PunctualityBars rows={rows} />
      <DeclaredTable label={t('punctuality.title')} columns={columns} rows={[...rows, { ...data.total, key: '', label: t('punctuality.total') }]} rowKey={(row) => row.key || 'total'} empty={null} />
    </>
  );
}

function usePunctuality(query: Partial<Record<keyof PunctualityQuery, string | undefined>>) {
  const api = useApi();
  return useQuery({ queryKey: ['safety-punctuality', query], queryFn: ({ signal }) => api.get(`${WORK_SAFETY}/punctuality`, Punctuality, query, signal) });
}
