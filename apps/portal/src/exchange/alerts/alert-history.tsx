import type { AlertDetail } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAlertEventWords } from './alert-event-words.js';

/** What was done about it, by whom. */
export function AlertHistory({ detail }: { detail: AlertDetail }): ReactNode {
  const { t } = useTranslation('alerts');
  const words = useAlertEventWords();
  return (
    <>
      <ol className="lb-timeline">
        {detail.history.map((event, index) => {
          const { head, more } = words(event);
          return <li key={event.at + index}><time dateTime={event.at}>{formatInstant(event.at)}</time><div><strong>{head}</strong> {event.by}</div>{more ? <div className="lb-break">{more}</div> : null}</li>;
        })}
      </ol>
      {detail.workflowUrl ? <a href={detail.workflowUrl} target="_blank" rel="noreferrer">{t('page.technical')}</a> : null}
    </>
  );
}
