import { orderStates, type ReplayOrderDetail } from '@lianban/contracts';
import { DeclaredTable, EmptyState, formatCount, formatInstant, Page, QueryView, Section, type Column } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FactsList } from '../../casework/facts-list.js';
import { useSession } from '../../shell/session.js';
import { mayInExchange } from '../exchange-rights.js';
import { letterPath } from '../letters/letters-api.js';
import { DecideOrder } from './decide-order.js';
import { Changes, useOrder } from './order-changes.js';
import { OrderProgress } from './order-columns.js';
import type { Deciding } from './replays-page.js';

/** One order with what became of each of its letters. */
export default function OrderPage(): ReactNode {
  const { orderId = '' } = useParams();
  return <QueryView query={useOrder(orderId)} rows={6}>{(detail) => <OrderBody detail={detail} />}</QueryView>;
}

function OrderBody({ detail }: { detail: ReplayOrderDetail }): ReactNode {
  const { t } = useTranslation('letters');
  const { activePost } = useSession();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { order } = detail;
  const decides = order.state === 'proposed' && mayInExchange(activePost.role, 'replay-decide');
  const ask = (decision: Deciding['decision']) => () => setDeciding({ order, decision });
  return (
    <Page title={t('replays.detail.title', { kind: t(`replays.kinds.${order.kind}`), number: order.number })} lead={t('rule')} actions={decides ? <><Button type="primary" onClick={ask('approve')}>{t('replays.approve')}</Button><Button onClick={ask('reject')}>{t('replays.reject')}</Button></> : undefined}>
      <p><Link to="/exchange/replays">← {t('replays.detail.back')}</Link></p>
      <Section title={t('replays.detail.order')}><Facts order={order} /></Section>
      {order.kind === 'replay' ? <Section title={t('replays.detail.changes')}><Changes changes={detail.changes} /></Section> : null}
      <Section title={t('replays.detail.list')}><Letters detail={detail} /></Section>
      {deciding ? <DecideOrder {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}

function Facts({ order }: Pick<ReplayOrderDetail, 'order'>): ReactNode {
  const { t } = useTranslation('letters');
  return (
    <FactsList facts={[
      [t('replays.state'), orderStates[order.state]], [t('replays.progress'), <OrderProgress key="progress" order={order} />], [t('replays.reason'), <span key="reason" className="lb-text">{order.reason}</span>],
      [t('replays.by'), `${order.orderedBy}，${formatInstant(order.orderedAt)}`], [t('replays.decided'), order.decidedAt ? <span key="decided" className="lb-text">{order.decidedBy}，{formatInstant(order.decidedAt)}{order.decisionReason ? `：${order.decisionReason}` : ''}</span> : t('replays.waiting')],
    ]} />
  );
}

type Row = ReplayOrderDetail['letters'][number];
const tones: Record<Row['state'], string> = { waiting: '', sent: 'lb-light-yellow', cured: 'lb-light-green', refused: 'lb-light-red', discarded: 'lb-muted', released: 'lb-muted' };

function Letters({ detail: { order, letters } }: { detail: ReplayOrderDetail }): ReactNode {
  const { t } = useTranslation('letters');
  const columns: Column<Row>[] = [
    { key: 'where', title: t('list.where'), heading: true, render: ({ letter }) => <div className="lb-col-topic"><Link to={letterPath(letter.id)}>{letter.partition} / {letter.offset}</Link><div className="lb-key">{letter.topic}</div></div> },
    { key: 'state', title: t('replays.detail.letterState'), render: (row) => <span className={tones[row.state]}>{t(`replays.detail.states.${row.state}`)}</span> },
    { key: 'reason', title: t('list.reason'), render: (row) => <div className="lb-col-reason-wide lb-break">{row.reason ?? row.letter.reason}</div> },
    { key: 'key', title: t('list.key'), render: ({ letter }) => <span className="lb-break">{letter.key}</span> },
  ];
  return (
    <>
      <p className="lb-muted">{t('replays.detail.first', { n: formatCount(order.letters) })}</p>
      <DeclaredTable label={t('replays.detail.list')} columns={columns} rows={letters} rowKey={({ letter }) => letter.id} empty={<EmptyState reason={t('replays.detail.empty')} />} />
    </>
  );
}
