import { batchStateLabels, batchStates, BatchSummary, listContracts } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../shell/session.js';
import { useBatchColumns } from './batch-columns.js';
import { NODE } from './node-api.js';

const KEYS = ['list', 'state'] as const;

export default function BatchListPage(): ReactNode {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  const { activePost } = useSession();
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'batches', path: `${NODE}/batches`, item: BatchSummary, query: filters.values, idOf: (row) => `${row.id}/${row.state}` });
  const columns = useBatchColumns();
  const uploads = activePost.role === 'data-officer';
  const upload = uploads ? <Button type="primary" onClick={() => void navigate('/batches/new')}>{t('list.upload')}</Button> : undefined;
  const own = listContracts.filter((contract) => contract.department === activePost.department);
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={upload}>
      <FilterBar
        fields={[
          { key: 'list', label: t('list.list'), options: own.map((contract) => ({ value: contract.id, label: contract.title })) },
          { key: 'state', label: t('list.state'), options: batchStates.map((state) => ({ value: state, label: batchStateLabels[state] })) },
        ]}
        values={filters.values} onChange={filters.set} onClear={filters.clear}
      />
      <PagedTable label={t('list.title')} list={list} columns={columns} rowKey={(row) => row.id} filters={filters} empty={{ reason: uploads ? t('list.empty') : t('list.emptyReviewer'), action: upload }} />
    </Page>
  );
}
