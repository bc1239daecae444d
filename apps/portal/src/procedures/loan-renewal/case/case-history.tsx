import type { LoanDetail } from '@lianban/procedure-loan-renewal';
import { formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { historyWords } from './history-words.js';

export function CaseHistory({ detail }: { detail: LoanDetail }): ReactNode {
  const { t } = useTranslation('loans');
  return (
    <Section title={t('case.history')}>
      <ol className="lb-timeline">
        {detail.history.map((event, index) => (
          <li key={event.at + index}>
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            <div><strong>{historyWords(event.action, t)}</strong> {event.by}</div>
            {event.text ? <div className="lb-break">{event.text}</div> : null}
          </li>
        ))}
      </ol>
      {detail.workflowUrl ? <a href={detail.workflowUrl} target="_blank" rel="noreferrer">{t('case.technical')}</a> : null}
    </Section>
  );
}
