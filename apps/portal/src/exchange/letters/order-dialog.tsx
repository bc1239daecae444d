import { DiscardBody, OrderReplayBody, type LetterCorrection, type ReplayPreview } from '@lianban/contracts';
import { DelayedSkeleton, ProblemView, toProblem, useCommand } from '@lianban/ui';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog } from '../../form/typed-dialog.js';
import { EXCHANGE, exchangeQueries, Written } from '../exchange-api.js';
import { Changes } from '../replays/order-changes.js';
import { DryRun } from './dry-run.js';
import type { Ordering } from './letter-list.js';
import { usePreview } from './letters-api.js';

interface OrderDialogProps extends Ordering {
  correction?: LetterCorrection;
  onClose: () => void;
  onDone: () => void;
}

const reasonOf = { replay: OrderReplayBody.pick({ reason: true }), discard: DiscardBody.pick({ reason: true }) };

/** A dry run first; then the order with its reason, tied to what the dry run showed. */
export function OrderDialog({ kind, selection, correction, onClose, onDone }: OrderDialogProps): ReactNode {
  const { t } = useTranslation('letters');
  const { message } = App.useApp();
  const preview = usePreview({ kind, selection, ...(correction ? { correction } : {}) });
  const order = useCommand({
    run: (api, { reason }: Record<string, unknown>, idempotencyKey) => {
      const body = { selection, digest: preview.data?.digest ?? '', reason, ...(kind === 'replay' && correction ? { correction } : {}) };
      return api.post(`${EXCHANGE}/${kind === 'replay' ? 'replays' : 'discards'}`, Written, body, { idempotencyKey });
    },
    refresh: exchangeQueries,
    onDone: () => {
      void message.success(t(kind === 'replay' ? 'order.done' : 'discard.done'));
      onDone();
    },
  });
  const again = (): void => {
    order.reset();
    void preview.refetch();
  };
  const words = kind === 'replay' ? { title: correction ? t('order.correctTitle') : t('order.title'), okText: t('order.ok'), will: t('order.will', { returnObjects: true }) } : { title: t('discard.title'), okText: t('discard.ok'), will: t('discard.will', { returnObjects: true }), danger: true };
  return (
    <TypedDialog name="order" {...words} width={680} schema={reasonOf[kind]} fields={[{ name: 'reason', label: t('order.reason'), input: 'long-text', most: 300 }]} command={order} disabled={!preview.data || preview.data.letters === 0 || preview.isFetching} onClose={onClose}>
      {correction ? <Changes changes={correction.changes} /> : null}
      {preview.isError ? <ProblemView problem={toProblem(preview.error)} onRetry={again} /> : <Found preview={preview.isFetching ? undefined : preview.data} kind={kind} />}
      {order.problem ? <p><Button onClick={again}>{t('preview.again')}</Button></p> : null}
    </TypedDialog>
  );
}

function Found({ preview, kind }: { preview: ReplayPreview | undefined; kind: Ordering['kind'] }): ReactNode {
  const { t } = useTranslation('letters');
  if (!preview) return <><p className="lb-muted">{t('preview.running')}</p><DelayedSkeleton /></>;
  return <><DryRun preview={preview} kind={kind} />{preview.letters === 0 ? <p role="alert" className="lb-light-red">{t(kind === 'replay' ? 'preview.none' : 'preview.discardNone')}</p> : null}</>;
}
