import type { SettingProposal, SettingView } from '@lianban/contracts';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App, AutoComplete, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { settingValue } from './setting-value.js';
import { SUPERVISION, Written } from './supervision-api.js';

interface Draft {
  key: string;
  value: string;
  effectiveFrom: string;
  source: string;
}

/** A new value of a setting from a day on, put before a second person. */
export function ProposeSetting({ settings, onClose }: { settings: readonly SettingView[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const { businessToday } = useSession();
  const [form] = Form.useForm<Draft>();
  const propose = useCommand({
    run: (api, body: SettingProposal, idempotencyKey) => api.post(`${SUPERVISION}/settings`, Written, body, { idempotencyKey }),
    refresh: [['settings'], ['home']],
    onDone: () => {
      void message.success(t('settings.submitted'));
      onClose();
    },
  });
  const keys = [...new Map(settings.map((setting) => [setting.key, setting.label ?? setting.key]))].map(([value, label]) => ({ value, label: `${label}（${value}）` }));
  const rules = [{ required: true, whitespace: true, message: t('settings.required') }];
  return (
    <ConfirmDialog title={t('settings.proposeTitle')} okText={t('settings.propose')} consequences={t('settings.willPropose', { returnObjects: true })} busy={propose.isPending} problem={propose.problem} onOk={form.submit} onCancel={onClose}>
      <Form<Draft> form={form} name="setting" layout="vertical" requiredMark={false} initialValues={{ effectiveFrom: businessToday }} onFinish={(draft) => propose.mutate({ ...draft, value: settingValue(draft.value), synthetic: false })}>
        <Form.Item name="key" label={t('settings.keyLabel')} rules={rules}><AutoComplete options={keys} showSearch={{ filterOption: (text, option) => (option?.label ?? '').includes(text) }} /></Form.Item>
        <Form.Item name="value" label={t('settings.valueLabel')} rules={rules}><Input /></Form.Item>
        <Form.Item name="effectiveFrom" label={t('settings.fromLabel')} extra={t('settings.dateHint')} rules={[{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('settings.dateHint') }]}><Input /></Form.Item>
        <Form.Item name="source" label={t('settings.sourceLabel')} rules={[{ required: true, whitespace: true, min: 2, message: t('settings.required') }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </ConfirmDialog>
  );
}
