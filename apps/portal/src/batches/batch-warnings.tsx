import type { BatchDetail } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithdrawing } from './node-api.js';

/** What a person should know about the batch before doing anything. */
export function BatchWarnings({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const returned = batch.state === 'returned' ? batch.events.findLast((event) => event.reason) : undefined;
  return (
    <>
      {batch.duplicateOf ? <Alert type="warning" showIcon className="lb-gap" title={t('page.duplicate', { at: formatInstant(batch.duplicateOf.uploadedAt), by: batch.duplicateOf.uploadedBy, number: batch.duplicateOf.number })} description={t('page.duplicateText')} /> : null}
      {batch.state === 'failed' ? <Alert type="error" showIcon className="lb-gap" title={t('page.failedTitle')} description={t('page.failedText')} /> : null}
      {batch.state === 'cancelled' ? <Alert type="info" showIcon className="lb-gap" title={t('page.cancelledText')} /> : null}
      {isWithdrawing(batch) ? <Alert type="info" showIcon role="status" className="lb-gap" title={t('page.withdrawingText')} /> : null}
      {batch.state === 'withdrawn' ? <Alert type="info" showIcon className="lb-gap" title={t('page.withdrawnText')} /> : null}
      {returned ? <Alert type="warning" showIcon className="lb-gap" title={`${t('decide.return')}：${returned.reason ?? ''}`} description={`${returned.by}，${formatInstant(returned.at)}`} /> : null}
    </>
  );
}
