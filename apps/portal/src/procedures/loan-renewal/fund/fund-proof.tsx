import { ledgerAccounts, type FundView, type LedgerAccount } from '@lianban/procedure-loan-renewal';
import { DeclaredTable, formatInstant, Section, type Column } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../form/yuan.js';

type Difference = NonNullable<FundView['proof']>['differences'][number];

/** Whether the balances derived anew from the records equal the ledger to the fen. */
export function FundProof({ proof }: { proof: FundView['proof'] }): ReactNode {
  const { t } = useTranslation('fund');
  const columns: Column<Difference>[] = [
    { key: 'account', title: t('fund.account'), heading: true, render: (row) => ledgerAccounts[row.account as LedgerAccount]?.label ?? row.account },
    { key: 'ledger', title: t('fund.ledgerFen'), align: 'right', render: (row) => yuan(row.ledgerFen) },
    { key: 'records', title: t('fund.recordsFen'), align: 'right', render: (row) => yuan(row.recordsFen) },
    { key: 'difference', title: t('fund.difference'), align: 'right', render: (row) => yuan(row.ledgerFen - row.recordsFen) },
  ];
  if (!proof) return <Section title={t('fund.proof')}><p className="lb-muted">{t('fund.noProof')}</p></Section>;
  const at = formatInstant(proof.at);
  return (
    <Section title={t('fund.proof')}>
      <Alert type={proof.ok ? 'success' : 'error'} showIcon className="lb-gap" title={proof.ok ? t('fund.proofOk', { at }) : t('fund.proofBad', { at, n: proof.differences.length })} />
      <DeclaredTable label={t('fund.proof')} columns={columns} rows={proof.differences} rowKey={(row) => row.account} empty={null} />
    </Section>
  );
}
