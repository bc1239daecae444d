import { TopicStateView } from '@lianban/contracts';
import { DeclaredTable, EmptyState, FilterBar, Page, QueryView, useApi, useUrlFilters } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { NumberSearch } from '../../casework/number-search.js';
import { EXCHANGE } from '../exchange-api.js';
import { useTopicColumns } from './topic-columns.js';
import { chosenTopics, verdicts } from './topic-verdict.js';

const Topics = z.array(TopicStateView);
const KEYS = ['verdict', 'text'] as const;
const REFRESH_MS = 30_000;

/** What was declared of each topic beside what the bus really has. */
export default function TopicsPage(): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const filters = useUrlFilters(KEYS);
  const columns = useTopicColumns();
  const query = useQuery({ queryKey: ['exchange', 'topics'], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${EXCHANGE}/topics`, Topics, {}, signal) });
  return (
    <Page title={t('topics.title')} lead={<>{t('topics.lead')}<div>{t('topics.kafka')}</div></>}>
      <FilterBar
        fields={[{ key: 'verdict', label: t('topics.filter'), options: verdicts.map((value) => ({ value, label: t(`topics.${value}`) })) }]} values={filters.values} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch begins="share." label={t('topics.search')} value={filters.values.text} onSearch={(text) => filters.set({ text })} />}
      />
      <QueryView query={query} rows={8}>{(topics) => {
        const rows = chosenTopics(topics, filters.values);
        return (
          <>
            <p className="lb-count" role="status">{t('overview.countOf', { shown: rows.length, total: topics.length })}</p>
            <DeclaredTable label={t('topics.title')} columns={columns} rows={rows} rowKey={(row) => row.name} empty={<EmptyState reason={t(filters.active ? 'overview.filteredEmpty' : 'topics.empty')} />} />
          </>
        );
      }}</QueryView>
    </Page>
  );
}
