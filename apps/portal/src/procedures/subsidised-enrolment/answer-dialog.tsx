import type { CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerRequest, type AnswerInput } from './answer-request.js';
import type { ActionOffer } from './case-actions.js';
import { AnswerFields } from './answer-fields.js';
import { casePath, Written } from './insurance-api.js';

interface AnswerDialogProps {
  detail: CaseDetail;
  offer: ActionOffer;
  onClose: () => void;
}

/** A person's answer to a case: what it does, and the reason it needs. */
export function AnswerDialog({ detail, offer, onClose }: AnswerDialogProps): ReactNode {
  const { t } = useTranslation('enrolment');
  const { message } = App.useApp();
  const [form] = Form.useForm<AnswerInput>();
  const { action } = offer;
  const command = useCommand({
    run: (api, input: AnswerInput, idempotencyKey) => {
      const { path, body } = answerRequest(action, offer.stepId, detail.revision, input);
      return api.post(casePath(detail.caseId) + path, Written, body, { idempotencyKey, revision: detail.revision });
    },
    refresh: [['cases'], ['home']],
    onDone: () => {
      void message.success(t('dialog.done'));
      onClose();
    },
  });
  const consequences = t(`dialog.will.${action}`, { returnObjects: true, n: 1 }) as readonly string[];
  return (
    <ConfirmDialog title={t(`dialog.${action}Title`)} okText={t(`actions.${action}`)} consequences={consequences} busy={command.isPending} problem={command.problem} onOk={form.submit} onCancel={onClose}>
      <Form<AnswerInput> form={form} layout="vertical" onFinish={(input) => command.mutate(input)} name="answer" requiredMark={false}>
        <AnswerFields action={action} categories={detail.categories} />
      </Form>
    </ConfirmDialog>
  );
}
