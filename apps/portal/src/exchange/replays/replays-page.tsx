import { orderStates, ReplayOrderView, type ReplayDecisionBody } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters } from '@lianban/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session.js';
import { EXCHANGE } from '../exchange-api.js';
import { mayInExchange } from '../exchange-rights.js';
import { DecideOrder } from './decide-order.js';
import { useOrderColumns } from './order-columns.js';

export interface Deciding {
  order: ReplayOrderView;
  decision: ReplayDecisionBody['decision'];
}

const KEYS = ['state'] as const;

/** Every order to send letters again or to give them up: by whom, agreed by whom, how many are cured. */
export default function ReplaysPage(): ReactNode {
  const { t } = useTranslation('letters');
  const { activePost } = useSession();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'exchange-replays', path: `${EXCHANGE}/replays`, item: ReplayOrderView, query: filters.values, watchMs: 5_000, idOf: (row) => `${row.orderId}/${row.state}/${row.sent}/${row.cured}/${row.refusedAgain}` });
  const columns = useOrderColumns(mayInExchange(activePost.role, 'replay-decide') ? setDeciding : null);
  return (
    <Page title={t('replays.title')} lead={<>{t('replays.lead')}<div>{t('rule')}</div></>}>
      <FilterBar fields={[{ key: 'state', label: t('replays.filter'), options: Object.entries(orderStates).map(([value, label]) => ({ value, label })) }]} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      <PagedTable label={t('replays.title')} list={list} columns={columns} rowKey={(row) => row.orderId} filters={filters} empty={{ reason: t('replays.empty') }} />
      {deciding ? <DecideOrder {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}
