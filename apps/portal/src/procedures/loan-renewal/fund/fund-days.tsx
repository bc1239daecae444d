import { FundDay } from '@lianban/procedure-loan-renewal';
import { PagedTable, Section, usePagedList, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../shell/session.js';
import { yuan } from '../../../form/yuan.js';
import { LOAN_FUND } from '../loan-api.js';
import { mayInFund } from './fund-rights.js';

const sums = ['inFen', 'outFen', 'cashFen', 'outstandingFen', 'reservedFen', 'availableFen'] as const;

/** The fund at the end of each day on which something changed; a day opens its entries. */
export function FundDays(): ReactNode {
  const { t } = useTranslation('fund');
  const linked = mayInFund(useSession().activePost.role, 'ledger-read');
  const list = usePagedList({ name: 'fund-days', path: `${LOAN_FUND}/fund/days`, item: FundDay, idOf: (row) => row.on });
  const columns: Column<FundDay>[] = [
    { key: 'on', title: t('days.on'), heading: true, render: (row) => (linked ? <Link to={`/fund/ledger?from=${row.on}&to=${row.on}`}>{row.on}</Link> : row.on) },
    ...sums.map((key): Column<FundDay> => ({ key, title: t(`days.${key}`), align: 'right', render: (row) => <span className="lb-number">{yuan(row[key])}</span> })),
  ];
  return <Section title={t('days.title')}><PagedTable label={t('days.title')} list={list} columns={columns} rowKey={(row) => row.on} empty={{ reason: t('days.empty') }} /></Section>;
}
