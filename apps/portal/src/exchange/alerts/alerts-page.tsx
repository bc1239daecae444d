import { alertKinds, AlertView } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXCHANGE } from '../exchange-api.js';
import { useAlertColumns } from './alert-columns.js';

const KEYS = ['state', 'kind', 'mine'] as const;
const STATES = ['open', 'muted', 'closed'] as const;

/** The queue of alerts: open, muted, closed; of everybody or of my office. */
export default function AlertsPage(): ReactNode {
  const { t } = useTranslation('alerts');
  const filters = useUrlFilters(KEYS);
  const query = { state: 'open', ...filters.values };
  const list = usePagedList({ name: 'exchange-alerts', path: `${EXCHANGE}/alerts`, item: AlertView, query, idOf: (row) => `${row.caseId}/${row.state}/${row.mutedUntil ?? ''}` });
  const narrowed = Object.entries(filters.values).some(([key, value]) => key !== 'state' || value !== 'open');
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <FilterBar
        fields={[
          { key: 'state', label: t('list.state'), options: STATES.map((value) => ({ value, label: t(`list.states.${value}`) })) },
          { key: 'kind', label: t('list.kind'), options: Object.entries(alertKinds).map(([value, label]) => ({ value, label })) },
          { key: 'mine', label: t('list.whose'), options: [{ value: 'true', label: t('list.mine') }] },
        ]}
        values={query} onChange={filters.set} onClear={filters.clear}
      />
      <PagedTable label={t('list.title')} list={list} columns={useAlertColumns()} rowKey={(row) => row.caseId} filters={{ active: narrowed, clear: filters.clear }} empty={{ reason: t(query.state === 'open' ? 'list.emptyOpen' : 'list.empty') }} />
    </Page>
  );
}
