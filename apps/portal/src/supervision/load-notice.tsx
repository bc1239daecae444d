import { syntheticAmendment2026 } from '@lianban/calendar';
import { CalendarNoticeUpload } from '@lianban/contracts';
import { ConfirmDialog, ErrorSummary, useCommand } from '@lianban/ui';
import { App, Button, Flex, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { readNotice } from './read-notice.js';
import { SUPERVISION, Written } from './supervision-api.js';

/** Loads a notice from its file, shows it day by day, and puts it before a second person. */
export function LoadNotice({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const { demo } = useSession();
  const [notice, setNotice] = useState<CalendarNoticeUpload | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const propose = useCommand({
    run: (api, body: CalendarNoticeUpload, idempotencyKey) => api.post(`${SUPERVISION}/calendar/notices`, Written, body, { idempotencyKey }),
    refresh: [['calendar'], ['home']],
    onDone: () => {
      void message.success(t('calendar.submitted'));
      onClose();
    },
  });
  const take = async (file: File): Promise<void> => {
    const read = readNotice(await file.text());
    setNotice(read.notice);
    setFault(read.fault);
  };
  const consequences = notice ? (t('calendar.willLoad', { returnObjects: true, year: notice.year }) as readonly string[]) : [];
  return (
    <ConfirmDialog title={t('calendar.loadTitle')} okText={t('calendar.submit')} consequences={consequences} busy={propose.isPending} problem={propose.problem} disabled={!notice} onOk={() => notice && propose.mutate(notice)} onCancel={onClose}>
      <ErrorSummary errors={fault ? [{ fieldId: 'notice-file', message: t('calendar.fileWrong', { reason: fault }) }] : []} />
      <p>{t('calendar.loadHint')}</p>
      <Flex gap={8} wrap>
        <Upload id="notice-file" accept=".json" maxCount={1} showUploadList={false} beforeUpload={(file) => { void take(file); return false; }}><Button>{t('calendar.choose')}</Button></Upload>
        {demo ? <Button onClick={() => { setNotice(CalendarNoticeUpload.parse(syntheticAmendment2026)); setFault(null); }}>{t('calendar.demo')}</Button> : null}
      </Flex>
      {notice ? <NoticePreview notice={notice} /> : null}
    </ConfirmDialog>
  );
}

function NoticePreview({ notice }: { notice: CalendarNoticeUpload }): ReactNode {
  const { t } = useTranslation('supervision');
  const days = (list: { date: string; name: string }[]): string => list.map((day) => `${day.date} ${day.name}`).join('、');
  return (
    <div className="lb-scroll" style={{ maxHeight: 260, marginTop: 12 }} tabIndex={0} role="region" aria-label={t('calendar.preview')}>
      <p><strong>{notice.year} · {notice.number} · {notice.issuedOn}</strong>{notice.synthetic ? `（${t('calendar.synthetic')}）` : ''}</p>
      <p>{t('calendar.offDays')}：{days(notice.offWeekdays)}</p>
      <p>{t('calendar.workDays')}：{days(notice.workWeekends)}</p>
    </div>
  );
}
