import { stepSpec, type LoanDetail } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { journeyOf } from './journey.js';
import { StepCard } from './step-card.js';

/** The steps in the order of the law: done in one line, open with their deadline, then those to come. */
export function JourneyList({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  return (
    <ol className="lb-journey">
      {journeyOf(detail).map((entry) => (entry.kind === 'step'
        ? <li key={entry.step.stepId}><StepCard step={entry.step} mine={detail.actions.some(({ code }) => code === entry.step.code)} /></li>
        : <li key={entry.code} className="lb-coming"><span>{stepSpec(entry.code).title}</span><span className="lb-muted">{t('case.upcoming')}</span></li>))}
    </ol>
  );
}
