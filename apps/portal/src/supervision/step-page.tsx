import { settingLabel, type BoardStep } from '@lianban/contracts';
import { DayByDay, LightBadge, Page, ProvenDeadline, QueryView, Section, useExplanation } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CaseLink } from '../shell/case-link.js';
import { useOwnerName } from '../shell/office-name.js';
import { useSession } from '../shell/session.js';
import { IssueRung } from './issue-rung.js';
import { Basis } from './step-columns.js';
import { movementReason } from './movement-reason.js';
import { StepNotices } from './step-notices.js';
import { useStep } from './supervision-api.js';

/** One step: who owes it, by when, with the day-by-day proof, what was sent, and how its date moved. */
export default function StepPage(): ReactNode {
  const { stepId = '' } = useParams();
  const explanation = useExplanation(stepId);
  const { t } = useTranslation('supervision');
  const ownerName = useOwnerName();
  return (
    <QueryView query={useStep(stepId)} rows={8}>{(step) => (
      <Page title={t('step.title', { number: step.caseNumber })} lead={`${step.title} · ${ownerName(step)}`} actions={<StepActions step={step} />}>
        <div className="lb-grid-side">
          <div>
            <StepNotices step={step} />
            <Section title={t('step.proof')}><QueryView query={explanation} part={t('step.proof')}>{(data) => <DayByDay explanation={data} />}</QueryView></Section>
          </div>
          <div>
            <Section title={t('step.facts')}><Facts step={step} /></Section>
            <Section title={t('step.movements')}><Lines lines={step.movements.map((each) => t('step.moved', { from: each.fromOn, to: each.toOn, reason: movementReason(each.reason) }))} /></Section>
            <Section title={t('step.suspensions')}><Lines lines={step.suspensions.map((each) => t('step.suspended', { from: each.fromOn, to: each.toOn ?? t('step.running'), reason: each.reason }))} /></Section>
          </div>
        </div>
      </Page>
    )}</QueryView>
  );
}

function StepActions({ step }: { step: BoardStep }): ReactNode {
  const { activePost } = useSession();
  const supervises = activePost.role === 'supervisor' || activePost.role === 'county-supervisor';
  return supervises && !step.closedAt ? <IssueRung step={step} /> : null;
}

function Facts({ step }: { step: BoardStep }): ReactNode {
  const { t } = useTranslation(['supervision', 'ui']);
  const ownerName = useOwnerName();
  const facts: [string, ReactNode][] = [
    [t('supervision:steps.light'), step.closedOn ? t('supervision:step.closed', { date: step.closedOn }) : <LightBadge key="light" light={step.light} />],
    [t('supervision:steps.due'), step.closedOn ? step.dueOn : <ProvenDeadline key="due" {...step} />],
    [t('supervision:steps.office'), ownerName(step)], [t('supervision:steps.basis'), <Basis key="basis" step={step} />], [t('supervision:steps.opened'), `${step.openedOn}，${step.termWorkingDays === null ? t('supervision:step.fixed') : t('supervision:step.term', { n: step.termWorkingDays })}`],
    [t('supervision:step.setting'), step.basis.setting ? settingLabel(step.basis.setting) : t('ui:none')], [t('supervision:step.calendar'), step.calendarVersion],
    [t('supervision:steps.number'), <CaseLink key="case" procedure={step.procedure} caseId={step.caseId}>{step.caseNumber} {t('supervision:step.openCase')}</CaseLink>],
  ];
  return <dl className="lb-facts">{facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>;
}

function Lines({ lines }: { lines: string[] }): ReactNode {
  const { t } = useTranslation('supervision');
  return lines.length > 0 ? <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul> : <span className="lb-muted">{t('step.none')}</span>;
}
