import { LprEntry, ProposeLprBody } from '@lianban/procedure-loan-renewal';
import { Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../../../shell/post-title.js';
import { useSession } from '../../../shell/session.js';
import { LOAN_FUND } from '../loan-api.js';
import { FundDialog } from './fund-dialog.js';
import { mayInFund } from './fund-rights.js';
import { LprDecisionDialog, type LprDecision } from './lpr-decision-dialog.js';
import { ratePercent } from './rate-percent.js';

/** The one-year LPR by its days of publication; one person enters, another confirms. */
export default function LprPage(): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost, businessToday } = useSession();
  const [proposing, setProposing] = useState(false);
  const [deciding, setDeciding] = useState<LprDecision | null>(null);
  const list = usePagedList({ name: 'fund-lpr', path: `${LOAN_FUND}/fund/lpr`, item: LprEntry, idOf: (row) => `${row.from}/${row.state}` });
  return (
    <Page title={t('lpr.title')} lead={t('lpr.lead')} actions={mayInFund(activePost.role, 'lpr-propose') ? <Button type="primary" onClick={() => setProposing(true)}>{t('lpr.propose')}</Button> : undefined}>
      <PagedTable label={t('lpr.title')} list={list} columns={useColumns(mayInFund(activePost.role, 'lpr-decide'), setDeciding)} rowKey={(row) => `${row.from}/${row.state}/${row.bp}`} empty={{ reason: t('lpr.empty') }} />
      {proposing ? (
        <FundDialog
          path="/fund/lpr" title={t('lpr.proposeTitle')} okText={t('lpr.propose')} will={t('lpr.will', { returnObjects: true })} schema={ProposeLprBody} initial={{ from: businessToday }} onClose={() => setProposing(false)}
          fields={[{ name: 'from', label: t('lpr.from'), input: 'date' }, { name: 'bp', label: t('lpr.bp'), input: 'number', help: t('lpr.bpHelp') }, { name: 'source', label: t('lpr.source'), input: 'text' }]}
        />
      ) : null}
      {deciding ? <LprDecisionDialog {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}

function useColumns(mayDecide: boolean, onDecide: (decision: LprDecision) => void): Column<LprEntry>[] {
  const { t } = useTranslation('fund');
  return [
    { key: 'from', title: t('lpr.from'), heading: true, render: (row) => <>{row.from} {row.synthetic ? <Tag>{t('lpr.synthetic')}</Tag> : null}</> },
    { key: 'rate', title: t('lpr.rate'), align: 'right', render: (row) => ratePercent(row.bp) },
    { key: 'source', title: t('lpr.source'), render: (row) => row.source },
    { key: 'state', title: t('lpr.state'), render: (row) => (row.state === 'confirmed' ? t('lpr.states.confirmed') : <Tag color={row.state === 'proposed' ? 'processing' : 'default'} variant="outlined">{t(`lpr.states.${row.state}`)}</Tag>) },
    { key: 'proposedBy', title: t('lpr.proposedBy'), render: (row) => <PostTitle id={row.proposedBy} /> },
    { key: 'decidedBy', title: t('lpr.decidedBy'), render: (row) => (row.state === 'proposed' && mayDecide ? <Decide entry={row} onDecide={onDecide} /> : <PostTitle id={row.decidedBy} />) },
  ];
}

function Decide({ entry, onDecide }: { entry: LprEntry; onDecide: (decision: LprDecision) => void }): ReactNode {
  const { t } = useTranslation('fund');
  return (
    <Flex gap={8}>
      <Button size="small" type="primary" onClick={() => onDecide({ entry, approve: true })}>{t('lpr.confirm')}</Button>
      <Button size="small" onClick={() => onDecide({ entry, approve: false })}>{t('lpr.reject')}</Button>
    </Flex>
  );
}
