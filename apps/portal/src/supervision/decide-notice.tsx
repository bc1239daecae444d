import type { CalendarNoticeView } from '@lianban/contracts';
import { ConfirmDialog, useCommand } from '@lianban/ui';
import { App, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../shell/post-title.js';
import { SUPERVISION, Written } from './supervision-api.js';

export type NoticeDecision = 'approve' | 'reject';

interface DecideNoticeProps {
  notice: CalendarNoticeView;
  decision: NoticeDecision;
  onClose: () => void;
}

/** The second person's decision on a notice. */
export function DecideNotice({ notice, decision, onClose }: DecideNoticeProps): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const decide = useCommand({
    run: (api, _: null, idempotencyKey) => api.post(`${SUPERVISION}/calendar/notices/${encodeURIComponent(notice.id)}/${decision}`, Written, reason.trim() ? { reason: reason.trim() } : {}, { idempotencyKey }),
    refresh: [['calendar'], ['board'], ['steps'], ['home']],
    onDone: () => {
      void message.success(decision === 'approve' ? t('calendar.approvedDone') : t('calendar.rejectedDone'));
      onClose();
    },
  });
  const approve = decision === 'approve';
  const consequences = approve ? (t('calendar.willApprove', { returnObjects: true, year: notice.year }) as readonly string[]) : (t('calendar.willReject', { returnObjects: true }) as readonly string[]);
  return (
    <ConfirmDialog title={approve ? t('calendar.approveTitle') : t('calendar.rejectTitle')} okText={t(`calendar.${decision}`)} consequences={consequences} busy={decide.isPending} problem={decide.problem} onOk={() => decide.mutate(null)} onCancel={onClose}>
      <p>{notice.year} · {notice.number} · <PostTitle id={notice.proposedBy} /></p>
      {approve ? <p className="lb-muted">{t('calendar.self')}</p> : <Form layout="vertical"><Form.Item label={t('calendar.reason')} htmlFor="notice-reason"><Input.TextArea id="notice-reason" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item></Form>}
    </ConfirmDialog>
  );
}
