import { SubstitutionView, type PostHolder, type SubstitutionGrant } from '@lianban/contracts';
import { Choice, ConfirmDialog, QueryView, useCommand } from '@lianban/ui';
import { App, Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { holderChoices, splitHolderKey, substituteChoices } from './holder-choices.js';
import { SUBSTITUTES, useHolders } from './substitutes-api.js';

interface Draft {
  held: string;
  substitute: string;
  fromOn: string;
  toOn: string;
  reason: string;
}

/** From whose post, who, from when to when, and why. */
export function GrantSubstitution({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const holders = useHolders();
  const grant = useCommand({
    run: (api, body: SubstitutionGrant, idempotencyKey) => api.post(SUBSTITUTES, SubstitutionView, body, { idempotencyKey }),
    refresh: [['substitutes']],
    onDone: () => {
      void message.success(t('grant.done'));
      onClose();
    },
  });
  const send = ({ held, ...draft }: Draft): void => grant.mutate({ ...draft, ...splitHolderKey(held), reason: draft.reason.trim() });
  return (
    <ConfirmDialog title={t('grant.title')} okText={t('grant.submit')} consequences={t('grant.will', { returnObjects: true })} busy={grant.isPending} problem={grant.problem} disabled={!holders.data} onOk={form.submit} onCancel={onClose}>
      <QueryView query={holders}>{(data) => <GrantForm form={form} holders={data} onSend={send} />}</QueryView>
    </ConfirmDialog>
  );
}

function GrantForm({ form, holders, onSend }: { form: FormInstance<Draft>; holders: readonly PostHolder[]; onSend: (draft: Draft) => void }): ReactNode {
  const { t } = useTranslation('directory');
  const { businessToday, user } = useSession();
  const held = Form.useWatch<string | undefined>('held', form);
  const chosen = [{ required: true, message: t('grant.required') }];
  const date = [{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('grant.dateHint') }];
  return (
    <Form<Draft> form={form} name="substitution" layout="vertical" requiredMark={false} initialValues={{ fromOn: businessToday, toOn: businessToday }} onFinish={onSend}>
      <Form.Item name="held" label={t('grant.post')} rules={chosen}><Choice options={holderChoices(holders)} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item name="substitute" label={t('grant.substitute')} rules={chosen}><Choice options={substituteChoices(holders, held, user.id)} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item name="fromOn" label={t('grant.from')} extra={t('grant.dateHint')} rules={date}><Input /></Form.Item>
      <Form.Item name="toOn" label={t('grant.to')} rules={date}><Input /></Form.Item>
      <Form.Item name="reason" label={t('grant.reason')} extra={t('grant.reasonHint')} rules={[{ required: true, whitespace: true, min: 2, message: t('grant.reasonRequired') }]}><Input maxLength={200} /></Form.Item>
    </Form>
  );
}
