import { Page, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { CaseTasks } from './case-tasks.js';
import { ExchangeTasks } from './exchange-tasks.js';
import { LoanTasks } from './loan-tasks.js';
import { SafetyTasks } from './safety-tasks.js';
import { OwnShares } from './own-shares.js';
import { ReplayTasks } from './replay-tasks.js';
import { tilesOf } from './home-tiles.table.js';
import { ReportTasks } from './report-tasks.js';
import { StepTasks } from './step-tasks.js';
import { SubmittedTasks } from './submitted-tasks.js';
import { ProposedTasks } from './proposed-tasks.js';
import { TileView } from './tile.js';

/** What must I do today, by when: the tasks of the active post, then its numbers. */
export default function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const { user, activePost, businessToday } = useSession();
  return (
    <Page title={t('title')} lead={t('lead', { name: user.name, post: activePost.title, date: businessToday })}>
      <Section title={t('tasks')}><Tasks /></Section>
      {activePost.role === 'data-officer' || activePost.role === 'data-reviewer' ? <OwnShares /> : null}
      <Section title={t('counts')}><div className="lb-tiles">{tilesOf[activePost.role].map((tile) => <TileView key={tile.text} tile={tile} />)}</div></Section>
    </Page>
  );
}

function Tasks(): ReactNode {
  const { t } = useTranslation('home');
  const { activePost } = useSession();
  switch (activePost.role) {
    case 'data-officer': return <ReportTasks />;
    case 'data-reviewer': return <SubmittedTasks />;
    case 'county-confirmer': return <CaseTasks query={{ scope: 'mine' }} />;
    case 'county-reviewer': return <CaseTasks query={{ scope: 'review' }} />;
    case 'insurance-handler': return <CaseTasks query={{ scope: 'all', state: 'open' }} />;
    case 'insurance-reviewer': return <CaseTasks query={{ scope: 'all', state: 'disagreed' }} />;
    case 'borrower': case 'bank-handler': case 'bank-approver': case 'fund-manager': case 'fund-head': case 'fund-accountant': return <LoanTasks />;
    case 'leading-group-member': case 'account-bank-clerk': case 'registry-clerk': case 'finance-officer': case 'fund-observer': return <LoanTasks />;
    case 'enforcement-officer': case 'enforcement-head': return <SafetyTasks procedures={['enforcement-disclosure', 'decision-performance']} />;
    case 'accident-handler': case 'accident-approver': case 'committee-officer': return <SafetyTasks procedures={['accident-investigation']} />;
    case 'executing-clerk': case 'court-clerk': return <SafetyTasks procedures={['decision-performance']} />;
    case 'system-admin': case 'security-admin': return <ProposedTasks />;
    case 'bureau-monitor': return <><ExchangeTasks /><h3 className="lb-h3">{t('overdueSteps')}</h3><StepTasks /></>;
    case 'exchange-operator': return <ExchangeTasks />;
    case 'exchange-approver': return <ReplayTasks />;
    case 'supervisor': case 'county-supervisor': case 'auditor': return <StepTasks />;
  }
}
