import { LoanSummary } from '@lianban/procedure-loan-renewal';
import { DeclaredTable, EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLoanColumns } from '../procedures/loan-renewal/queue/loan-columns.js';
import { defaultScope } from '../procedures/loan-renewal/queue/loan-scope.js';
import { useSession } from '../shell/session.js';
import { useFirstPage } from './use-first-page.js';

const SHOWN = 8;

/** The most urgent loans in which this post owes something; for who only watches, of all. */
export function LoanTasks(): ReactNode {
  const { t } = useTranslation('home');
  const scope = defaultScope(useSession().activePost.role);
  const page = useFirstPage('/api/v1/loan-fund/loans', LoanSummary, { scope, ...(scope === 'all' && { state: 'open' }) });
  // What waits for somebody is open; the column would say so in every row.
  const columns = useLoanColumns().filter(({ key }) => key !== 'state');
  return (
    <QueryView query={page} part={t('part')}>{({ items, total }) => (
      <>
        <DeclaredTable label={t('tasks')} columns={columns} rows={items.slice(0, SHOWN)} rowKey={(row) => row.caseId} empty={<EmptyState reason={t('none')} action={<Link to="/loans?scope=all">{t('noneAction')}</Link>} />} />
        {total > SHOWN ? <p><Link to={`/loans?scope=${scope}`}>{t('all')}（{total}）</Link></p> : null}
      </>
    )}</QueryView>
  );
}
