import type { FundView } from '@lianban/procedure-loan-renewal';
import { formatInstant, Page, QueryView, Section } from '@lianban/ui';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../shell/session.js';
import { yuan } from '../../../form/yuan.js';
import { useFund } from '../loan-api.js';
import { FundAccounts } from './fund-accounts.js';
import { FundDays } from './fund-days.js';
import { FundProof } from './fund-proof.js';
import { mayInFund } from './fund-rights.js';
import { Movements } from './movements.js';
import { MovementDialog } from './movement-dialog.js';

/** The fund at a glance: what it is made of, what is out, what is promised, what can still be lent. */
export default function FundPage(): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const [moving, setMoving] = useState(false);
  const actions = (
    <>
      {mayInFund(activePost.role, 'movement-propose') ? <Button type="primary" onClick={() => setMoving(true)}>{t('fund.movement')}</Button> : null}
      {mayInFund(activePost.role, 'ledger-read') ? <Link to="/fund/ledger">{t('fund.toLedger')}</Link> : null}
    </>
  );
  return (
    <Page title={t('fund.title')} lead={t('fund.lead')} actions={actions}>
      <QueryView query={useFund()} rows={8}>{(fund) => <FundBody fund={fund} />}</QueryView>
      {moving ? <MovementDialog onClose={() => setMoving(false)} /> : null}
    </Page>
  );
}

function FundBody({ fund }: { fund: FundView }): ReactNode {
  const { t } = useTranslation('fund');
  const { activePost } = useSession();
  const violation = (code: string): string => t(`fund.violationWords.${code}` as 'fund.violationWords.A3_TOTAL_NOT_80M', { defaultValue: code });
  return (
    <>
      {fund.violations.length > 0 ? <Alert type="warning" showIcon className="lb-gap" title={t('fund.violations')} description={<ul>{fund.violations.map((code) => <li key={code}>{violation(code)}</li>)}</ul>} /> : null}
      <Section title={t('fund.figures')} extra={<span className="lb-muted">{t('fund.asOf', { time: formatInstant(fund.asOf) })}</span>}><Figures fund={fund} /></Section>
      {mayInFund(activePost.role, 'movement-read') ? <Movements /> : null}
      <div className="lb-grid-2"><FundAccounts fund={fund} /><FundProof proof={fund.proof} /></div>
      <FundDays />
    </>
  );
}

function Figures({ fund }: { fund: FundView }): ReactNode {
  const { t } = useTranslation('fund');
  const figures = [
    ['available', fund.availableFen], ['outstanding', fund.outstandingFen], ['reserved', fund.reservedFen], ['cash', fund.cashFen], ['contribution', fund.contributionFen], ['borrowing', fund.borrowingFen],
  ] as const;
  return <dl className="lb-counts">{figures.map(([key, fen]) => <div key={key} className={key === 'available' && fen <= 0 ? 'lb-bad' : ''}><dt>{t(`fund.${key}`)}</dt><dd>{yuan(fen)}</dd></div>)}</dl>;
}
