import { Page } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DatesBlock } from './dates-block.js';
import { FeesBlock } from './fees-block.js';
import { PenaltyBlock } from './penalty-block.js';

/** For whoever thinks of borrowing from the fund, without an account: by when to ask, what it costs, what being late costs. */
export default function LoanCalculatorPage(): ReactNode {
  const { t } = useTranslation('rules');
  return (
    <Page title={t('loan.title')} lead={t('loan.lead')} actions={<Link to="/public/rules">{t('loan.allRules')}</Link>}>
      <DatesBlock />
      <FeesBlock />
      <PenaltyBlock />
    </Page>
  );
}
