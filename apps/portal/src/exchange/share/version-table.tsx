import type { ShareVersionView } from '@lianban/contracts';
import { DeclaredTable, EmptyState, formatCount, formatDuration, formatInstant, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShareReason } from '../../shell/share-reason.js';
import { chunkPhase } from './chunk-words.js';

/** Every version with what proves it: its chunks as the monitor saw them, the signature, the consumer's receipt. */
export function VersionTable({ versions }: { versions: readonly ShareVersionView[] }): ReactNode {
  const { t } = useTranslation('exchange');
  const kind = (row: ShareVersionView): string => t(`share.kinds.${row.kind}` as 'share.kinds.changes', { defaultValue: row.kind });
  const rowsOf = ({ counts }: ShareVersionView): string => t('share.rowsOf', { rows: formatCount(counts.rowsAfter), added: formatCount(counts.added), changed: formatCount(counts.changed), left: formatCount(counts.left) });
  const columns: Column<ShareVersionView>[] = [
    { key: 'version', title: t('share.version'), heading: true, render: (row) => <><strong>{row.version}</strong> <span className="lb-muted">{kind(row)}</span></> },
    { key: 'period', title: t('share.period'), render: (row) => <span className="lb-number">{row.period}</span> },
    { key: 'published', title: t('share.published'), render: (row) => <span className="lb-number">{formatInstant(row.publishedAt)}</span> },
    { key: 'rows', title: t('share.rows'), render: rowsOf },
    { key: 'chunks', title: t('share.chunks'), render: (row) => <Chunks chunks={row.chunks} /> },
    { key: 'signature', title: t('share.signature'), render: (row) => <><span className={row.signed ? 'lb-light-green' : 'lb-light-red'}>{t(row.signed ? 'share.signed' : 'share.unsigned')}</span><div className="lb-key" title={row.manifestSha256}>{t('share.digest')} {row.manifestSha256.slice(0, 12)}…</div></> },
    { key: 'receipt', title: t('share.receipt'), render: (row) => <Receipt receipt={row.receipt} /> },
    { key: 'contract', title: t('share.contract'), render: (row) => <span className="lb-number">{row.contractVersion}</span> },
  ];
  return <DeclaredTable label={t('share.versions')} columns={columns} rows={versions} rowKey={(row) => String(row.version)} empty={<EmptyState reason={t('share.noVersions')} />} />;
}

function Chunks({ chunks }: Pick<ShareVersionView, 'chunks'>): ReactNode {
  const { t } = useTranslation('exchange');
  const phase = chunkPhase(chunks);
  const words = { altered: t('share.chunksAltered', { n: chunks.altered }), missing: t('share.chunksMissing', { n: chunks.expected - chunks.seen }), whole: t('share.chunksWhole') }[phase];
  const tone = { altered: 'lb-light-red', missing: 'lb-light-red', whole: 'lb-light-green' }[phase];
  return <><span className="lb-number">{t('share.chunksOf', { seen: formatCount(chunks.seen), expected: formatCount(chunks.expected) })}</span><div className={tone}>{words}</div></>;
}

function Receipt({ receipt }: Pick<ShareVersionView, 'receipt'>): ReactNode {
  const { t } = useTranslation('exchange');
  const reasonOf = useShareReason();
  if (!receipt) return <span className="lb-muted">{t('share.receiptNone')}</span>;
  return (
    <>
      <span className={receipt.status === 'applied' ? 'lb-light-green' : 'lb-light-red'}>{t(`share.receipts.${receipt.status}`)}</span>{receipt.reasonCode ? `：${reasonOf(receipt.reasonCode) ?? ''}` : ''}
      <div className="lb-muted">{t('share.after', { time: formatDuration(receipt.secondsAfter) })}，<span className={receipt.signed ? '' : 'lb-light-red'}>{t(receipt.signed ? 'share.receiptSigned' : 'share.receiptUnsigned')}</span></div>
    </>
  );
}
