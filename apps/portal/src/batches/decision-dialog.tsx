import { getListContract, receiverName, receiversOf, type BatchDetail } from '@lianban/contracts';
import { ConfirmDialog, formatCount, useCommand } from '@lianban/ui';
import { App, Checkbox, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Acknowledged, batchPath } from './node-api.js';

export type Decision = 'submit' | 'approve' | 'return' | 'cancel' | 'withdraw';

interface DecisionDialogProps {
  batch: BatchDetail;
  decision: Decision;
  onClose: () => void;
}

/** Says what the decision will do, with counts, and asks for the reason where one is owed. */
export function DecisionDialog({ batch, decision, onClose }: DecisionDialogProps): ReactNode {
  const { t } = useTranslation('batches');
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [release, setRelease] = useState(false);
  const [missing, setMissing] = useState(false);
  const braked = decision === 'approve' && (batch.difference?.brake.needed ?? false);
  const asks = decision !== 'submit';
  const needs = decision === 'return' || decision === 'withdraw' || braked || release;
  const command = useCommand({
    run: (api, _: null, idempotencyKey) => api.post(`${batchPath(batch.id)}/${decision}`, Acknowledged, bodyOf(batch, reason, release), { idempotencyKey, revision: batch.revision }),
    refresh: [['batches']],
    onDone: () => {
      void message.success(t(`decide.done.${decision}`));
      onClose();
    },
  });
  const go = (): void => (needs && !reason.trim() ? setMissing(true) : command.mutate(null));
  const unreadable = decision === 'approve' ? batch.difference?.unreadable ?? 0 : 0;
  return (
    <ConfirmDialog title={t(`decide.${decision}Title`)} okText={t(`decide.${decision}`)} danger={decision === 'withdraw'} consequences={useConsequences(batch, decision)} busy={command.isPending} problem={command.problem} onOk={go} onCancel={onClose}>
      <Form layout="vertical" onFinish={go}>
        {unreadable > 0 ? <Form.Item><Checkbox checked={release} onChange={(event) => setRelease(event.target.checked)}>{t('decide.release', { n: formatCount(unreadable) })}</Checkbox></Form.Item> : null}
        {asks ? (
          <Form.Item label={braked ? t('decide.reasonBrake') : t('decide.reason')} htmlFor="decision-reason" required={needs} validateStatus={missing && !reason.trim() ? 'error' : ''} help={missing && !reason.trim() ? t('decide.reasonRequired') : undefined}>
            <Input.TextArea id="decision-reason" rows={3} maxLength={500} showCount value={reason} onChange={(event) => setReason(event.target.value)} />
          </Form.Item>
        ) : null}
      </Form>
    </ConfirmDialog>
  );
}

function bodyOf(batch: BatchDetail, reason: string, release: boolean): Record<string, unknown> {
  return { revision: batch.revision, ...(reason.trim() ? { reason: reason.trim() } : {}), ...(release ? { releaseUnreadable: true } : {}) };
}

/** One sentence for each thing that will happen. */
function useConsequences(batch: BatchDetail, decision: Decision): string[] {
  const { t } = useTranslation('batches');
  const { counts, difference } = batch;
  const named = receiversOf(getListContract(batch.list)).map(receiverName).join('、');
  const words = {
    passed: formatCount(counts.passed), refused: formatCount(counts.refused), read: formatCount(counts.read),
    added: formatCount(difference?.added), changed: formatCount(difference?.changed), left: formatCount(difference?.left), consumers: named,
  };
  const sentences = {
    submit: t('decide.willSubmit', { returnObjects: true, ...words }), approve: t('decide.willApprove', { returnObjects: true, ...words }),
    return: t('decide.willReturn', { returnObjects: true }), cancel: t('decide.willCancel', { returnObjects: true, ...words }), withdraw: t('decide.willWithdraw', { returnObjects: true }),
  }[decision] as readonly string[];
  if (decision !== 'approve' || !difference?.brake.needed) return [...sentences];
  return [...sentences, batch.approvals.length === 0 ? t('decide.firstOfTwo') : t('decide.secondOfTwo')];
}
