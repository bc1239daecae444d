import { ReplayOrderView } from '@lianban/contracts';
import { DeclaredTable, EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EXCHANGE } from '../exchange/exchange-api.js';
import { useOrderColumns } from '../exchange/replays/order-columns.js';
import { useFirstPage } from './use-first-page.js';

const COLUMNS: readonly string[] = ['number', 'progress', 'reason', 'by'];

/** Orders that wait for a second person. */
export function ReplayTasks(): ReactNode {
  const { t } = useTranslation('exchange');
  const page = useFirstPage(`${EXCHANGE}/replays`, ReplayOrderView, { state: 'proposed' });
  const columns = useOrderColumns(null).filter(({ key }) => COLUMNS.includes(key));
  return (
    <QueryView query={page} part={t('home.replays')}>{({ items, total }) => (
      <>
        <DeclaredTable label={t('home.replays')} columns={columns} rows={items} rowKey={(row) => row.orderId} empty={<EmptyState reason={t('home.replaysNone')} action={<Link to="/exchange">{t('home.open')}</Link>} />} />
        {total > 0 ? <p><Link to="/exchange/replays?state=proposed">{t('home.all', { n: total })}</Link></p> : null}
      </>
    )}</QueryView>
  );
}
