import { StatementDay } from '@lianban/procedure-loan-renewal';
import { formatCount, Page, PagedTable, Section, usePagedList, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { yuan } from '../../../form/yuan.js';
import { LOAN_FUND } from '../loan-api.js';
import { Differences } from './differences.js';

type Day = z.output<typeof StatementDay>;

/** The account bank's statements beside the ledger, and what does not agree. */
export default function StatementsPage(): ReactNode {
  const { t } = useTranslation('fund');
  const list = usePagedList({ name: 'fund-statements', path: `${LOAN_FUND}/fund/statements`, item: StatementDay, idOf: (row) => row.on });
  return (
    <Page title={t('statements.title')} lead={t('statements.lead')}>
      <Differences />
      <Section title={t('statements.days')}><PagedTable label={t('statements.days')} list={list} columns={useColumns()} rowKey={(row) => row.on} empty={{ reason: t('statements.empty') }} /></Section>
    </Page>
  );
}

function useColumns(): Column<Day>[] {
  const { t } = useTranslation('fund');
  const money = (fen: number): ReactNode => <span className="lb-number">{yuan(fen)}</span>;
  return [
    { key: 'on', title: t('statements.on'), heading: true, render: (row) => row.on },
    { key: 'opening', title: t('statements.opening'), align: 'right', render: (row) => money(row.openingFen) },
    { key: 'closing', title: t('statements.closing'), align: 'right', render: (row) => money(row.closingFen) },
    { key: 'ledger', title: t('statements.ledgerClosing'), align: 'right', render: (row) => <span className={row.ledgerClosingFen === row.closingFen ? '' : 'lb-light-red'}>{money(row.ledgerClosingFen)}</span> },
    { key: 'lines', title: t('statements.lines'), align: 'right', render: (row) => formatCount(row.lines) },
    { key: 'matched', title: t('statements.matched'), align: 'right', render: (row) => formatCount(row.matched) },
    { key: 'differences', title: t('statements.differences'), align: 'right', render: (row) => (row.differences > 0 ? <strong className="lb-light-red">{formatCount(row.differences)}</strong> : formatCount(0)) },
  ];
}
