import { SubstitutionView } from '@lianban/contracts';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBSTITUTES } from './substitutes-api.js';

/** Takes a substitution back before its last day. */
export function EndSubstitution({ substitution, onClose }: { substitution: SubstitutionView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const end = useCommand({
    run: (api, reason: string, idempotencyKey) => api.post(`${SUBSTITUTES}/${encodeURIComponent(substitution.id)}/end`, SubstitutionView, { reason }, { idempotencyKey }),
    refresh: [['substitutes']],
    onDone: () => {
      void message.success(t('end.done'));
      onClose();
    },
  });
  const consequences = t('end.will', { returnObjects: true, name: substitution.substitute.name }) as readonly string[];
  return (
    <ConfirmDialog danger title={t('end.title')} okText={t('end.submit')} consequences={consequences} busy={end.isPending} problem={end.problem} onOk={form.submit} onCancel={onClose}>
      <Form form={form} name="end-substitution" layout="vertical" requiredMark={false} onFinish={({ reason }) => end.mutate(reason.trim())}>
        <Form.Item name="reason" label={t('end.reason')} rules={[{ required: true, whitespace: true, min: 2, message: t('end.reasonRequired') }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </ConfirmDialog>
  );
}
