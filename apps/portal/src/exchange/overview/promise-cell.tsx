import type { ShareStateView } from '@lianban/contracts';
import { formatInstant } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShareReason } from '../../shell/share-reason.js';
import { promisePhase } from './promise-words.js';

/** What was promised beside what has come. */
export function PromiseCell({ share }: { share: Pick<ShareStateView, 'promise' | 'lastVersion' | 'lastReceipt'> }): ReactNode {
  const { t } = useTranslation('exchange');
  const { lastVersion } = share;
  return (
    <div className="lb-col-promise">
      <PromiseWords promise={share.promise} />
      <div>{lastVersion ? <><span className="lb-number">{t('promise.last', { version: lastVersion.version, period: lastVersion.period })}</span> <span className="lb-number">{t('promise.lastAt', { at: formatInstant(lastVersion.publishedAt) })}</span></> : t('promise.never')}</div>
      {lastVersion ? <Receipt receipt={share.lastReceipt} latest={lastVersion.version} /> : null}
    </div>
  );
}

export function PromiseWords({ promise }: Pick<ShareStateView, 'promise'>): ReactNode {
  const { t } = useTranslation('exchange');
  const { phase, n } = promisePhase(promise);
  const due = promise.dueOn && promise.periodWanted ? t('promise.wanted', { period: promise.periodWanted, due: promise.dueOn }) : t('promise.noDay');
  const left = phase === 'none' ? '' : `（${t(`promise.${phase}`, { n })}）`;
  return <div>{promise.label}<div className={phase === 'over' ? 'lb-light-red' : 'lb-muted'}>{due}{left}{promise.provisional ? `，${t('promise.provisional')}` : ''}</div></div>;
}

function Receipt({ receipt, latest }: { receipt: ShareStateView['lastReceipt']; latest: number }): ReactNode {
  const { t } = useTranslation('exchange');
  const reasonOf = useShareReason();
  if (!receipt) return <div className="lb-muted">{t('promise.noReceipt')}</div>;
  const words = t(`promise.receipts.${receipt.status}`, { reason: reasonOf(receipt.reasonCode) ?? '—' });
  return <div className={receipt.status === 'applied' ? 'lb-muted' : 'lb-light-red'}>{receipt.version === latest ? words : t('promise.ofVersion', { version: receipt.version, words })}</div>;
}
