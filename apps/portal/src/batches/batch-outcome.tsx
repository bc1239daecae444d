import { receiverName, type BatchDetail } from '@lianban/contracts';
import { DeclaredTable, formatCount, formatInstant, Section, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceDownload, EvidenceHint } from '../shell/evidence-download.js';
import { useShareReason } from '../shell/share-reason.js';
import { batchPath } from './node-api.js';

type Receipt = BatchDetail['receipts'][number];

/** Where the version has been sent and what the receivers answered. */
export function BatchOutcome({ batch }: { batch: BatchDetail }): ReactNode {
  const { t } = useTranslation(['batches', 'ui']);
  const reason = useShareReason();
  const columns: Column<Receipt>[] = [
    { key: 'consumer', title: t('batches:outcome.consumer'), heading: true, render: (row) => receiverName(row.consumer) },
    { key: 'status', title: t('batches:outcome.status'), render: (row) => t(`batches:outcome.statuses.${row.status}`) },
    { key: 'at', title: t('batches:outcome.at'), render: (row) => formatInstant(row.at) },
    { key: 'reason', title: t('batches:outcome.reason'), render: (row) => reason(row.reasonCode) ?? t('ui:none') },
  ];
  if (!['approved', 'published', 'withdrawn'].includes(batch.state)) return null;
  const sending = batch.sending;
  return (
    <Section title={t('batches:outcome.title')} extra={batch.version === null ? null : <EvidenceDownload path={`${batchPath(batch.id)}/evidence.zip`} />}>
      {sending ? <p role="status">{t('batches:outcome.sending', { left: formatCount(sending.chunks - sending.sent), sent: formatCount(sending.sent), chunks: formatCount(sending.chunks) })}</p> : null}
      <DeclaredTable label={t('batches:outcome.title')} columns={columns} rows={batch.receipts} rowKey={(row) => row.consumer} empty={<p className="lb-muted">{t('batches:outcome.none')}</p>} />
      {batch.version === null ? null : <EvidenceHint />}
    </Section>
  );
}
