import { CalendarNoticeView } from '@lianban/contracts';
import { formatCount, formatInstant, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { DecideNotice, type NoticeDecision } from './decide-notice.js';
import { LoadNotice } from './load-notice.js';
import { mayDecide, mayPropose } from './may-administer.js';
import { SUPERVISION } from './supervision-api.js';

/** The notices by which days are counted; one person loads, another approves. */
export default function CalendarPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { activePost } = useSession();
  const [loading, setLoading] = useState(false);
  const [deciding, setDeciding] = useState<{ notice: CalendarNoticeView; decision: NoticeDecision } | null>(null);
  const list = usePagedList({ name: 'calendar', path: `${SUPERVISION}/calendar/notices`, item: CalendarNoticeView, idOf: (row) => `${row.id}/${row.state}` });
  const columns = useColumns(mayDecide(activePost.role), (notice, decision) => setDeciding({ notice, decision }));
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')} actions={mayPropose(activePost.role) ? <Button type="primary" onClick={() => setLoading(true)}>{t('calendar.load')}</Button> : undefined}>
      <PagedTable label={t('calendar.title')} list={list} columns={columns} rowKey={(row) => row.id} empty={{ reason: t('calendar.empty') }} />
      {loading ? <LoadNotice onClose={() => setLoading(false)} /> : null}
      {deciding ? <DecideNotice {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}

function useColumns(admin: boolean, onDecide: (notice: CalendarNoticeView, decision: NoticeDecision) => void): Column<CalendarNoticeView>[] {
  const { t } = useTranslation('supervision');
  return [
    { key: 'year', title: t('calendar.year'), heading: true, render: (row) => <>{row.year} {row.synthetic ? <Tag>{t('calendar.synthetic')}</Tag> : null}</> },
    { key: 'number', title: t('calendar.number'), render: (row) => row.number },
    { key: 'issued', title: t('calendar.issued'), render: (row) => row.issuedOn },
    { key: 'days', title: t('calendar.dayCount'), render: (row) => t('calendar.days', { off: formatCount(row.offWeekdays.length), work: formatCount(row.workWeekends.length) }) },
    { key: 'state', title: t('calendar.state'), render: (row) => (row.state === 'proposed' ? <Tag color="processing" variant="outlined">{t('calendar.states.proposed')}</Tag> : t(`calendar.states.${row.state}`)) },
    { key: 'proposed', title: t('calendar.proposed'), render: (row) => <><PostTitle id={row.proposedBy} /><br /><span className="lb-muted">{formatInstant(row.loadedAt)}</span></> },
    { key: 'approved', title: t('calendar.approved'), render: (row) => <PostTitle id={row.approvedBy} /> },
    {
      key: 'act', title: t('calendar.moved'),
      render: (row) => (row.state === 'proposed' ? (admin ? <DecisionButtons notice={row} onDecide={onDecide} /> : '—') : <Link to={`/calendar/${encodeURIComponent(row.id)}/moved`}>{t('calendar.moved')}</Link>),
    },
  ];
}

function DecisionButtons({ notice, onDecide }: { notice: CalendarNoticeView; onDecide: (notice: CalendarNoticeView, decision: NoticeDecision) => void }): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <Flex gap={8} wrap>
      <Button size="small" type="primary" onClick={() => onDecide(notice, 'approve')}>{t('calendar.approve')}</Button>
      <Button size="small" onClick={() => onDecide(notice, 'reject')}>{t('calendar.reject')}</Button>
    </Flex>
  );
}
