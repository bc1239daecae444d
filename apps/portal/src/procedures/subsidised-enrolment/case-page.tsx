import { outcomeLabels, type CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { Page, QueryView, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CaseHistory } from './case-history.js';
import { CaseStepCard } from './case-step-card.js';
import { PersonName } from './person-name.js';
import { RulingSteps } from './ruling-steps.js';
import { SourceTable } from './source-table.js';
import { useCase } from './insurance-api.js';
import { WhoseTurn } from './whose-turn.js';
import { CaseActions } from './case-actions.js';
import { categoryName, countyName } from './words.js';

export default function CasePage(): ReactNode {
  const { caseId = '' } = useParams();
  return <QueryView query={useCase(caseId)} rows={8}>{(detail) => <CaseView detail={detail} />}</QueryView>;
}

/** A case: whose turn it is and by when, what each office said, what it rests on. */
function CaseView({ detail }: { detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <Page title={t('case.title', { number: detail.number })} lead={<PersonName personId={detail.personId} {...detail.person} />} actions={<CaseActions detail={detail} stepId={null} />}>
      <WhoseTurn detail={detail} />
      <div className="lb-grid-side">
        <div>
          <Section title={t('case.steps')}>{detail.steps.map((step) => <CaseStepCard key={step.stepId} step={step} detail={detail} />)}</Section>
          <Section title={t('case.sources')}><SourceTable rows={detail.sources} /></Section>
          <Section title={t('case.ruling')}>{detail.ruling ? <RulingSteps ruling={detail.ruling} /> : <p className="lb-muted">{t('case.noRuling')}</p>}</Section>
        </div>
        <div>
          <Section title={t('case.facts')}><Facts detail={detail} /></Section>
          <CaseHistory detail={detail} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ detail }: { detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('enrolment');
  const facts: [string, string][] = [
    [t('case.kind'), detail.kindLabel], [t('case.state'), t(`states.${detail.state}`)], [t('case.county'), countyName(detail.county)], [t('case.category'), detail.categories.map(categoryName).join('、') || '—'], [t('case.year'), String(detail.insuranceYear)],
    ...(detail.outcome ? [[t('case.outcome'), outcomeLabels[detail.outcome]] as [string, string]] : []),
    ...detail.facts.map((fact): [string, string] => [fact.label, fact.value]),
  ];
  return <dl className="lb-facts">{facts.map(([term, value], index) => <div key={`${term}${index}`}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>;
}
