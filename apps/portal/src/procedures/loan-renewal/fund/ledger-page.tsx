import { LedgerLine, ledgerAccountCodes, ledgerAccounts } from '@lianban/procedure-loan-renewal';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { ArticleCite } from '../article-cite.js';
import { yuan } from '../../../form/yuan.js';
import { LOAN_FUND } from '../loan-api.js';
import { DayFilter } from '../../../casework/day-filter.js';

type Line = z.output<typeof LedgerLine>;
const KEYS = ['account', 'from', 'to', 'caseId'] as const;

/** The ledger, entry by entry; it only grows. */
export default function LedgerPage(): ReactNode {
  const { t } = useTranslation('fund');
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'fund-ledger', path: `${LOAN_FUND}/fund/ledger`, item: LedgerLine, query: filters.values, idOf: (row) => row.entryId });
  const days = <Flex gap={12} wrap>{(['from', 'to'] as const).map((key) => <DayFilter key={key} label={t(`ledger.${key}`)} value={filters.values[key]} onChange={(day) => filters.set({ [key]: day })} />)}</Flex>;
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')}>
      <FilterBar fields={[{ key: 'account', label: t('ledger.account'), options: ledgerAccountCodes.map((value) => ({ value, label: ledgerAccounts[value].label })) }]} values={filters.values} onChange={filters.set} onClear={filters.clear} extra={days} />
      <PagedTable label={t('ledger.title')} list={list} columns={useColumns()} rowKey={(row) => row.entryId} filters={filters} empty={{ reason: t('ledger.empty') }} />
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation('fund');
  return [
    { key: 'label', title: t('ledger.label'), heading: true, render: (row) => row.label },
    { key: 'on', title: t('ledger.on'), render: (row) => row.on },
    { key: 'article', title: t('ledger.article'), render: (row) => <ArticleCite article={row.article} /> },
    { key: 'case', title: t('ledger.case'), render: (row) => (row.caseId ? <Link to={`/loans/${row.caseId}`}>{row.caseNumber}</Link> : t('ledger.noCase')) },
    { key: 'postings', title: t('ledger.postings'), render: (row) => <Postings postings={row.postings} /> },
    { key: 'by', title: t('ledger.by'), render: (row) => row.byName },
  ];
}

function Postings({ postings }: { postings: Line['postings'] }): ReactNode {
  const { t } = useTranslation('fund');
  return postings.map((each) => (
    <div key={each.account} className="lb-posting"><span>{each.debitFen > 0 ? t('ledger.debit') : t('ledger.credit')} {each.label}</span> <span className="lb-number">{yuan(each.debitFen || each.creditFen)}</span></div>
  ));
}
