import { ReplayDecisionBody } from '@lianban/contracts';
import { formatCount, useCommand } from '@lianban/ui';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TypedDialog } from '../../form/typed-dialog.js';
import { EXCHANGE, exchangeQueries, Written } from '../exchange-api.js';
import { OrderChanges } from './order-changes.js';
import type { Deciding } from './replays-page.js';

const approval = ReplayDecisionBody.pick({ reason: true });
const rejection = z.object({ reason: z.string().trim().min(2, '请写明不同意的理由').max(300) });

/** Another person agrees or not; who does not says why. */
export function DecideOrder({ order, decision, onClose }: Deciding & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('letters');
  const { message } = App.useApp();
  const decide = useCommand({
    run: (api, { reason }: Record<string, unknown>, idempotencyKey) => api.post(`${EXCHANGE}/replays/${encodeURIComponent(order.orderId)}/decide`, Written, { decision, reason: reason ?? '' }, { idempotencyKey }),
    refresh: exchangeQueries,
    onDone: () => {
      void message.success(t('replays.done'));
      onClose();
    },
  });
  const approves = decision === 'approve';
  const will = approves ? (t(order.kind === 'replay' ? 'replays.willReplay' : 'replays.willDiscard', { returnObjects: true, n: formatCount(order.letters) }) as readonly string[]) : t('replays.willReject', { returnObjects: true });
  return (
    <TypedDialog
      name="decide" title={t(approves ? 'replays.approveTitle' : 'replays.rejectTitle', { number: order.number })} okText={t(`replays.${decision}`)} will={will} danger={approves && order.kind === 'discard'}
      schema={approves ? approval : rejection} fields={[{ name: 'reason', label: t('replays.decisionReason'), input: 'long-text', most: 300, ...(approves ? { optional: true } : {}) }]} command={decide} onClose={onClose}
    >
      <p className="lb-break">{t('replays.reason')}：{order.reason}</p>
      <OrderChanges orderId={order.orderId} />
    </TypedDialog>
  );
}
