import { LetterView, letterStates, type ReplaySelection } from '@lianban/contracts';
import { FilterBar, PagedTable, QueryView, usePagedList, useUrlFilters, type FilterField } from '@lianban/ui';
import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shell/session.js';
import { mayInExchange } from '../exchange-rights.js';
import { useLetterColumns } from './letter-columns.js';
import { LETTERS, letterKeys, useLetterGroups } from './letters-api.js';
import { OrderBar } from './order-bar.js';
import { OrderDialog } from './order-dialog.js';

export interface Ordering {
  kind: 'replay' | 'discard';
  selection: ReplaySelection;
}

/** Letters that a filter finds, page by page; some of them or all may be ordered. */
export function LetterList(): ReactNode {
  const { t } = useTranslation('letters');
  const { activePost } = useSession();
  const filters = useUrlFilters(letterKeys);
  const [chosen, setChosen] = useState<string[]>([]);
  const [ordering, setOrdering] = useState<Ordering | null>(null);
  const list = usePagedList({ name: 'exchange-letters', path: LETTERS, item: LetterView, query: filters.values, idOf: (row) => `${row.id}/${row.state}/${row.attempts}` });
  const orders = mayInExchange(activePost.role, 'letters-order');
  const selection = { selectedRowKeys: chosen, preserveSelectedRowKeys: true, onChange: (keys: React.Key[]) => setChosen(keys.map(String)), getCheckboxProps: (row: LetterView) => ({ 'aria-label': t('list.select', { id: `${row.partition}/${row.offset}` }), disabled: row.state !== 'open' && row.state !== 'resent' }) };
  const done = (): void => {
    setChosen([]);
    setOrdering(null);
  };
  return (
    <>
      <p><Link to="/exchange/dead-letters">← {t('groups.back')}</Link></p>
      <GroupHead />
      <FilterBar fields={useFields()} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      {orders ? <OrderBar filter={filters.values} chosen={chosen} total={list.total} onOrder={setOrdering} onClear={() => setChosen([])} /> : null}
      <PagedTable label={t('list.title')} list={list} columns={useLetterColumns()} rowKey={(row) => row.id} filters={filters} empty={{ reason: t('list.empty') }} {...(orders ? { selection } : {})} />
      {ordering ? <OrderDialog {...ordering} onClose={() => setOrdering(null)} onDone={done} /> : null}
    </>
  );
}

/** What the letters have in common, when they are of one cause. */
function GroupHead(): ReactNode {
  const { t } = useTranslation('letters');
  const { values } = useUrlFilters(letterKeys);
  const groups = useLetterGroups();
  if (!values.reasonCode) return null;
  return (
    <QueryView query={groups} part={t('groups.title')}>{({ items }) => {
      const group = items.find((one) => one.reasonCode === values.reasonCode && (!values.topic || one.topic === values.topic) && (!values.consumer || one.consumer === values.consumer));
      return group ? <Alert type="info" showIcon className="lb-gap" title={group.reason} description={<>{t('groups.remedy', { text: group.remedy })}{group.topic.startsWith('share.') ? <div>{t('order.manyShare')}</div> : null}</>} /> : null;
    }}</QueryView>
  );
}

function useFields(): FilterField<(typeof letterKeys)[number]>[] {
  const { t } = useTranslation('letters');
  const { data } = useLetterGroups();
  const groups = data?.items ?? [];
  const each = (pairs: [string, string][]) => [...new Map(pairs)].map(([value, label]) => ({ value, label }));
  return [
    { key: 'state', label: t('groups.state'), options: Object.entries(letterStates).map(([value, label]) => ({ value, label })) },
    { key: 'consumer', label: t('groups.consumer'), options: each(groups.map(({ consumer, consumerName }) => [consumer, consumerName])) },
    { key: 'topic', label: t('groups.topic'), options: each(groups.map(({ topic }) => [topic, topic])) },
    { key: 'reasonCode', label: t('list.reason'), options: each(groups.map(({ reasonCode, reason }) => [reasonCode, `${reason}（${reasonCode}）`])) },
  ];
}
