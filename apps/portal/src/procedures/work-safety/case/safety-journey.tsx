import type { SafetyCaseDetail } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclaredStepCard } from '../../../casework/declared-step-card.js';
import type { SafetyPages } from '../safety-pages.js';
import { journeyEntries } from './journey-entries.js';

/** The steps in the order of the law: done in one line, open with their deadline, then those to come. */
export function SafetyJourney({ pages, detail }: { pages: SafetyPages; detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <ol className="lb-journey">
      {journeyEntries(pages, detail).map((entry) => (entry.kind === 'step'
        ? <li key={entry.step.stepId}><DeclaredStepCard document={pages.document} step={entry.step} mine={detail.actions.some(({ code }) => code === entry.step.code)} /></li>
        : <li key={entry.code} className="lb-coming"><span>{entry.title}</span><span className="lb-muted">{t('case.upcoming')}</span></li>))}
    </ol>
  );
}
