import { BankView, BlacklistReasonBody } from '@lianban/procedure-loan-renewal';
import { formatCount, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useSession } from '../../../shell/session.js';
import { LOAN_FUND } from '../loan-api.js';
import { FundDialog } from './fund-dialog.js';
import { mayInFund } from './fund-rights.js';

type Bank = z.output<typeof BankView>;
const Reason = BlacklistReasonBody.pick({ reason: true });

/** Banks with their running loans, the commitments they did not keep, and what stands against them (art. 18). */
export default function BanksPage(): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const [lifting, setLifting] = useState<Bank | null>(null);
  const list = usePagedList({ name: 'fund-banks', path: `${LOAN_FUND}/fund/banks`, item: BankView, idOf: (row) => row.office });
  return (
    <Page title={t('banks.title')} lead={t('banks.lead')}>
      <PagedTable label={t('banks.title')} list={list} columns={useColumns(mayInFund(activePost.role, 'bank-lift') ? setLifting : null)} rowKey={(row) => row.office} empty={{ reason: t('banks.empty') }} />
      {lifting ? (
        <FundDialog
          path={`/fund/banks/${encodeURIComponent(lifting.office)}/lift`} title={t('banks.liftTitle', { name: lifting.name })} okText={t('banks.lift')} will={t('banks.will', { returnObjects: true })} schema={Reason}
          fields={[{ name: 'reason', label: t('banks.reason'), input: 'long-text' }]} onClose={() => setLifting(null)}
        />
      ) : null}
    </Page>
  );
}

function useColumns(onLift: ((bank: Bank) => void) | null): Column<Bank>[] {
  const { t } = useTranslation('fund');
  return [
    { key: 'name', title: t('banks.name'), heading: true, render: (row) => row.name },
    { key: 'open', title: t('banks.open'), align: 'right', render: (row) => formatCount(row.openLoans) },
    { key: 'defaults', title: t('banks.defaults'), align: 'right', render: (row) => formatCount(row.defaults) },
    { key: 'sanction', title: t('banks.sanction'), render: (row) => (row.sanctionedOn ? t('banks.sanctioned', { on: row.sanctionedOn, reason: row.sanctionReason ?? '—' }) : t('banks.none')) },
    ...(onLift ? [{ key: 'action', title: t('banks.action'), render: (row: Bank) => (row.sanctionedOn ? <Button size="small" aria-label={t('banks.liftTitle', { name: row.name })} onClick={() => onLift(row)}>{t('banks.lift')}</Button> : '—') }] : []),
  ];
}
