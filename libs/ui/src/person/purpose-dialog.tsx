import type { Problem } from '@lianban/contracts';
import { Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../api/problem-error.js';
import { ProblemView } from '../problem/problem-view.js';

interface PurposeDialogProps {
  onPurpose: (purpose: string) => Promise<void>;
  onClose: () => void;
}

/** Clear text has its price: a purpose, kept in the audit. */
export function PurposeDialog({ onPurpose, onClose }: PurposeDialogProps): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ purpose: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async ({ purpose }: { purpose: string }): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await onPurpose(purpose.trim()).then(onClose, (error: unknown) => setProblem(toProblem(error)));
    setBusy(false);
  };
  return (
    <Modal open title={t('person.purposeTitle')} okText={t('person.confirm')} cancelText={t('confirm.cancel')} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      {problem ? <ProblemView problem={problem} /> : null}
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)} requiredMark={false}>
        <Form.Item name="purpose" label={t('person.purposeLabel')} extra={t('person.purposeHint')} rules={[{ required: true, min: 2, whitespace: true, message: t('person.purposeMissing') }]}>
          <Input maxLength={200} autoFocus placeholder={t('person.purposePlaceholder')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
