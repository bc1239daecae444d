import type { BoardStep, IssueRungBody, NoticeKind } from '@lianban/contracts';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerName } from '../shell/office-name.js';
import { Written } from './supervision-api.js';

type Rung = IssueRungBody['kind'];
const rungs: readonly NoticeKind[] = ['urging', 'supervision-order', 'listed-supervision', 'circular'];

/** Rungs are proposed by the calendar and issued by a person; only proposed ones can be issued. */
export function IssueRung({ step }: { step: BoardStep }): ReactNode {
  const { t } = useTranslation('supervision');
  const [open, setOpen] = useState<Rung | null>(null);
  const proposed = step.notices.filter((notice) => notice.state === 'proposed' && rungs.includes(notice.kind)).map((notice) => notice.kind as Rung);
  return (
    <>
      {proposed.map((kind, index) => <Button key={kind} type={index === proposed.length - 1 ? 'primary' : 'default'} onClick={() => setOpen(kind)}>{t('step.issueButton', { kind: t(`noticeKinds.${kind}`) })}</Button>)}
      {open ? <RungDialog step={step} kind={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function RungDialog({ step, kind, onClose }: { step: BoardStep; kind: Rung; onClose: () => void }): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const name = t(`noticeKinds.${kind}`);
  const ownerName = useOwnerName();
  const issue = useCommand({
    run: (api, body: IssueRungBody, idempotencyKey) => api.post(`/api/v1/${step.service}/steps/${encodeURIComponent(step.stepId)}/rungs`, Written, body, { idempotencyKey, revision: step.revision }),
    refresh: [['steps'], ['board'], ['home']],
    onDone: () => {
      void message.success(t('step.rungDone'));
      onClose();
    },
  });
  const consequences = t('step.rungWill', { returnObjects: true, kind: name, office: ownerName(step) }) as readonly string[];
  return (
    <ConfirmDialog title={t('step.rungTitle', { kind: name })} okText={t('step.rungOk')} consequences={consequences} busy={issue.isPending} problem={issue.problem} onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" name="rung" requiredMark={false} initialValues={{ text: t('step.rungDefault', { number: step.caseNumber, title: step.title, due: step.dueOn }) }} onFinish={({ text }) => issue.mutate({ kind, text: text.trim() })}>
        <Form.Item name="text" label={t('step.rungText')} rules={[{ required: true, whitespace: true, message: t('step.rungRequired') }]}><Input.TextArea rows={4} maxLength={500} showCount /></Form.Item>
      </Form>
    </ConfirmDialog>
  );
}
