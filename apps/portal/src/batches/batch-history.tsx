import type { BatchDetail } from '@lianban/contracts';
import { formatInstant, Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Who did what, and who approved. */
export function BatchHistory({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <Section title={t('page.history')}>
      <ol className="lb-timeline">
        {batch.events.map((event) => (
          <li key={event.at + event.action}>
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            <div><strong>{event.action}</strong> {event.by}{event.reason ? `：${event.reason}` : ''}</div>
          </li>
        ))}
      </ol>
      {batch.approvals.length > 0 ? <p>{t('page.approvals')}：{batch.approvals.map((each) => `${t('page.approvalOf', each)}${each.reason ? `：${each.reason}` : ''}`).join('；')}</p> : null}
    </Section>
  );
}
