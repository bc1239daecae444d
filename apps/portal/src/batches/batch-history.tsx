import type { BatchDetail } from '@lianban/contracts';
import { formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';

/** Who did what, and who approved. */
export function BatchHistory({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <Section title={t('page.history')}>
      <ol className="lb-timeline">
        {batch.events.map((event) => (
          <li key={event.at + event.action}>
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            <div><strong>{t(`events.${event.action}` as 'events.upload', { defaultValue: event.action })}</strong> {event.by}{event.reason ? `：${event.reason}` : ''}</div>
          </li>
        ))}
      </ol>
      {batch.approvals.map((each) => <p key={each.post + each.at}>{t('page.approvals')}：{each.by}（<PostTitle id={each.post} />）{each.reason ? `：${each.reason}` : ''}</p>)}
    </Section>
  );
}
