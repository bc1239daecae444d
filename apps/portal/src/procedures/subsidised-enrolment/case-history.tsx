import type { CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listsInWords } from './words.js';

export function CaseHistory({ detail }: { detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <Section title={t('case.history')}>
      <ol className="lb-timeline">
        {detail.history.map((event, index) => (
          <li key={event.at + index}>
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            <div><strong>{t(`events.${event.action.replace('case.', '')}` as 'events.opened', { defaultValue: event.action })}</strong> {event.by}</div>
            {event.text ? <div>{listsInWords(event.text)}</div> : null}
          </li>
        ))}
      </ol>
      {detail.workflowUrl ? <a href={detail.workflowUrl} target="_blank" rel="noreferrer">{t('case.technical')}</a> : null}
    </Section>
  );
}
