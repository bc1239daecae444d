import type { FundView } from '@lianban/procedure-loan-renewal';
import { DeclaredTable, Section, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../shell/session.js';
import { yuan } from '../../../form/yuan.js';
import { mayInFund } from './fund-rights.js';

type Account = FundView['accounts'][number];

/** Balances by account; each opens its entries. */
export function FundAccounts({ fund }: { fund: FundView }): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const columns: Column<Account>[] = [
    { key: 'label', title: t('fund.account'), heading: true, render: (row) => (mayInFund(activePost.role, 'ledger-read') ? <Link to={`/fund/ledger?account=${row.account}`}>{row.label}</Link> : row.label) },
    { key: 'balance', title: t('fund.balance'), align: 'right', render: (row) => <span className="lb-number">{yuan(row.balanceFen)}</span> },
  ];
  return <Section title={t('fund.accounts')}><DeclaredTable label={t('fund.accounts')} columns={columns} rows={fund.accounts} rowKey={(row) => row.account} empty={<p className="lb-muted">{t('fund.empty')}</p>} /></Section>;
}
