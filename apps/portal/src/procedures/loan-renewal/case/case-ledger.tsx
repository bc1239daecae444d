import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { DeclaredTable, Section, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleCite } from '../article-cite.js';
import { yuan } from '../../../form/yuan.js';

type Entry = LoanDetail['entries'][number];

/** What happened to the fund's money in this loan, each with its article. */
export function CaseLedger({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  const columns: Column<Entry>[] = [
    { key: 'label', title: t('case.entryLabel'), heading: true, render: (row) => row.label },
    { key: 'on', title: t('case.entryOn'), render: (row) => row.on },
    { key: 'article', title: t('case.entryArticle'), render: (row) => <ArticleCite article={row.article} /> },
    { key: 'amount', title: t('case.entryAmount'), align: 'right', render: (row) => <span className="lb-number">{yuan(row.amountFen)}</span> },
  ];
  return <Section title={t('case.ledger')}><DeclaredTable label={t('case.ledger')} columns={columns} rows={detail.entries} rowKey={(row) => row.entryId} empty={<p className="lb-muted">{t('case.noEntries')}</p>} /></Section>;
}
