import { LoanSummary, loanStates, loanStepCodes, stepSpec } from '@lianban/procedure-loan-renewal';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../../shell/session.js';
import { LOAN_FUND } from '../loan-api.js';
import { useLoanColumns } from './loan-columns.js';
import { defaultScope, loanScopes, mayApply } from './loan-scope.js';
import { NumberSearch } from '../../../casework/number-search.js';
import { queueKeys, queueQuery } from './queue-query.js';

/** The queue of loans: what I must do, or all that I may see. */
export default function LoanQueuePage(): ReactNode {
  const { t } = useTranslation(['loans', 'ui']);
  const { activePost } = useSession();
  const navigate = useNavigate();
  const filters = useUrlFilters(queueKeys);
  const { query, narrowed } = queueQuery(filters.values, defaultScope(activePost.role));
  const list = usePagedList({ name: 'loans', path: `${LOAN_FUND}/loans`, item: LoanSummary, query, idOf: (row) => `${row.caseId}/${row.revision}` });
  const apply = mayApply(activePost.role) ? <Button type="primary" onClick={() => void navigate('/loans/new')}>{t('loans:queue.apply')}</Button> : undefined;
  return (
    <Page title={t('loans:queue.title')} lead={t('loans:queue.lead')} actions={apply}>
      <FilterBar
        fields={[
          { key: 'scope', label: t('loans:queue.scope'), options: loanScopes(activePost.role).map((value) => ({ value, label: t(`loans:queue.scopes.${value}`) })) },
          { key: 'light', label: t('loans:queue.light'), options: (['red', 'yellow', 'green'] as const).map((value) => ({ value, label: t(`ui:light.${value}`) })) },
          { key: 'step', label: t('loans:queue.step'), options: loanStepCodes.map((value) => ({ value, label: stepSpec(value).title })) },
          { key: 'state', label: t('loans:queue.state'), options: loanStates.map((value) => ({ value, label: t(`loans:states.${value}`) })) },
        ]}
        values={{ ...filters.values, scope: query['scope'] ?? 'mine' }} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch begins="LR-2026-" value={filters.values.text} onSearch={(text) => filters.set({ text })} />}
      />
      <PagedTable label={t('loans:queue.title')} list={list} columns={useLoanColumns()} rowKey={(row) => row.caseId} filters={{ active: narrowed, clear: filters.clear }} empty={{ reason: t(query['scope'] === 'mine' ? 'loans:queue.empty' : 'loans:queue.emptyAll') }} />
    </Page>
  );
}
