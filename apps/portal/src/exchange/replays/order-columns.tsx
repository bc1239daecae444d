import { orderStates, type ReplayOrderView } from '@lianban/contracts';
import { formatCount, formatInstant, formatPercent, type Column } from '@lianban/ui';
import { Button, Flex, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { orderProgress } from './order-progress.js';
import type { Deciding } from './replays-page.js';

/** Columns of the orders. With `onDecide` those that wait can be agreed to. */
export function useOrderColumns(onDecide: ((deciding: Deciding) => void) | null): Column<ReplayOrderView>[] {
  const { t } = useTranslation('letters');
  return [
    { key: 'number', title: t('replays.number'), heading: true, render: (row) => <><Link to={`/exchange/replays/${encodeURIComponent(row.orderId)}`} className="lb-number">{row.number}</Link><div className="lb-muted">{t(`replays.kinds.${row.kind}`)}{row.corrected ? `，${t('replays.corrected')}` : ''}</div></> },
    { key: 'state', title: t('replays.state'), render: (row) => orderStates[row.state] },
    { key: 'progress', title: t('replays.progress'), render: (row) => <OrderProgress order={row} /> },
    { key: 'reason', title: t('replays.reason'), render: (row) => <div className="lb-col-reason lb-break">{row.reason}</div> },
    { key: 'by', title: t('replays.by'), render: (row) => <>{row.orderedBy}<div className="lb-muted lb-number">{formatInstant(row.orderedAt)}</div></> },
    { key: 'decided', title: t('replays.decided'), render: (row) => (row.decidedAt ? <>{row.decidedBy}<div className="lb-muted lb-number">{formatInstant(row.decidedAt)}</div><div className="lb-break">{row.decisionReason}</div></> : <Decide order={row} onDecide={onDecide} />) },
  ];
}

/** Words first; the bar shows what is cured, not what was sent. */
export function OrderProgress({ order }: { order: ReplayOrderView }): ReactNode {
  const { t } = useTranslation('letters');
  if (order.kind === 'discard') return t('replays.discardOf', { letters: formatCount(order.letters) });
  const { waiting, curedShare } = orderProgress(order);
  return (
    <div className="lb-col-reason">
      {t('replays.progressOf', { letters: formatCount(order.letters), sent: formatCount(order.sent), cured: formatCount(order.cured), refused: formatCount(order.refusedAgain), waiting: formatCount(waiting) })}
      <Progress percent={Math.floor(curedShare * 100)} size="small" status="normal" aria-label={t('replays.bar', { share: formatPercent(curedShare, 0) })} format={() => t('replays.bar', { share: formatPercent(curedShare, 0) })} />
      {order.state === 'partly' ? <div className="lb-light-red">{t('replays.partlyHint')}</div> : null}
    </div>
  );
}

function Decide({ order, onDecide }: { order: ReplayOrderView; onDecide: ((deciding: Deciding) => void) | null }): ReactNode {
  const { t } = useTranslation('letters');
  if (order.state !== 'proposed' || !onDecide) return <span className="lb-muted">{t('replays.waiting')}</span>;
  return (
    <Flex gap={8} wrap>
      <Button size="small" type="primary" aria-label={`${t('replays.approve')}：${order.number}`} onClick={() => onDecide({ order, decision: 'approve' })}>{t('replays.approve')}</Button>
      <Button size="small" aria-label={`${t('replays.reject')}：${order.number}`} onClick={() => onDecide({ order, decision: 'reject' })}>{t('replays.reject')}</Button>
    </Flex>
  );
}
