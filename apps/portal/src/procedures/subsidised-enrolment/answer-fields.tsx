import { Choice } from '@lianban/ui';
import type { IdentityCategory } from '@lianban/contracts';
import { rejectReasons } from '@lianban/procedure-subsidised-enrolment';
import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerInput } from './answer-request.js';
import type { ActionOffer } from './case-actions.js';
import { categoryName } from './words.js';

/** The fields that an action needs. */
export function AnswerFields({ action, categories }: { action: ActionOffer['action']; categories: IdentityCategory[] }): ReactNode {
  if (action === 'reject') return <RejectFields />;
  if (action === 'decide') return <DecideFields categories={categories} />;
  return <ReasonField required={action === 'ask-correction' || action === 'return'} />;
}

function ReasonField({ required }: { required: boolean }): ReactNode {
  const { t } = useTranslation('enrolment');
  return (
    <Form.Item name="reason" label={required ? t('dialog.reason') : t('dialog.note')} rules={[{ required, whitespace: true, message: t('dialog.reasonRequired') }]}>
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  );
}

function RejectFields(): ReactNode {
  const { t } = useTranslation('enrolment');
  const code = Form.useWatch('reasonCode', Form.useFormInstance<AnswerInput>());
  return (
    <>
      <Form.Item name="reasonCode" label={t('dialog.reasonCode')} rules={[{ required: true, message: t('dialog.codeRequired') }]}>
        <Choice options={Object.entries(rejectReasons).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <ReasonField required={code === 'other'} />
    </>
  );
}

function DecideFields({ categories }: { categories: IdentityCategory[] }): ReactNode {
  const { t } = useTranslation('enrolment');
  const outcome = Form.useWatch('outcome', Form.useFormInstance<AnswerInput>());
  return (
    <>
      <Form.Item name="outcome" label={t('dialog.outcome')} rules={[{ required: true, message: t('dialog.outcomeRequired') }]}>
        <Radio.Group options={[{ value: 'confirmed', label: t('dialog.outcomeConfirmed') }, { value: 'rejected', label: t('dialog.outcomeRejected') }]} />
      </Form.Item>
      {outcome === 'confirmed' && categories.length > 1 ? <Form.Item name="category" label={t('dialog.category')}><Choice allowClear options={categories.map((value) => ({ value, label: categoryName(value) }))} /></Form.Item> : null}
      <ReasonField required />
    </>
  );
}
