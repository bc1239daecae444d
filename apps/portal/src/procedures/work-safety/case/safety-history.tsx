import type { SafetyCaseDetail } from '@lianban/contracts';
import { formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyPages } from '../safety-pages.js';
import { historyWords } from './history-words.js';

export function SafetyHistory({ pages, detail }: { pages: SafetyPages; detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <Section title={t('case.history')}>
      <ol className="lb-timeline">{detail.history.map((event, index) => <Line key={event.at + index} pages={pages} event={event} />)}</ol>
      {detail.workflowUrl ? <a href={detail.workflowUrl} target="_blank" rel="noreferrer">{t('case.technical')}</a> : null}
    </Section>
  );
}

function Line({ pages, event }: { pages: SafetyPages; event: SafetyCaseDetail['history'][number] }): ReactNode {
  const { t } = useTranslation('safety');
  const { head, more } = historyWords(event, pages, t);
  return (
    <li>
      <time dateTime={event.at}>{formatInstant(event.at)}</time>
      <div><strong>{head}</strong> {event.by}</div>
      {more ? <div className="lb-break">{more}</div> : null}
    </li>
  );
}
