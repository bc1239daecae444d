import { OfficeNotice } from '@lianban/contracts';
import { FilterBar, formatInstant, Page, PagedTable, ProblemView, useCommand, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { App, Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseLink } from '../shell/case-link.js';
import { PostTitle } from '../shell/post-title.js';
import { useSession } from '../shell/session.js';
import { SUPERVISION, Written } from './supervision-api.js';

const KEYS = ['unread'] as const;

/** The inbox of an office: reminders, overdue notices, rungs; each is acknowledged by a person. */
export default function NoticesPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const filters = useUrlFilters(KEYS);
  const { activePost } = useSession();
  const list = usePagedList({ name: 'notices', path: `${SUPERVISION}/notices`, item: OfficeNotice, query: filters.values, idOf: (row) => row.id });
  const acknowledge = useCommand({
    run: (api, id: string, idempotencyKey) => api.post(`${SUPERVISION}/notices/${encodeURIComponent(id)}/acknowledge`, Written, {}, { idempotencyKey }),
    refresh: [['notices']], onDone: () => void message.success(t('notices.done')),
  });
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')}>
      {acknowledge.problem ? <ProblemView problem={acknowledge.problem} /> : null}
      <FilterBar fields={[{ key: 'unread', label: t('notices.state'), options: [{ value: 'true', label: t('notices.waiting') }] }]} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      <PagedTable filters={filters} label={t('notices.title')} list={list} columns={useColumns(activePost.office, (id) => acknowledge.mutate(id), acknowledge.isPending)} rowKey={(row) => row.id} empty={{ reason: t('notices.empty') }} />
    </Page>
  );
}

/** What is only told is not coloured as a warning. */
function colourOf(kind: string): string {
  if (kind === 'opened' || kind === 'closed') return 'processing';
  return kind.startsWith('reminder') ? 'warning' : 'error';
}

function useColumns(office: string, onAcknowledge: (id: string) => void, busy: boolean): Column<OfficeNotice>[] {
  const { t } = useTranslation('supervision');
  return [
    { key: 'title', title: t('notices.kind'), heading: true, render: (row) => <><Tag color={colourOf(row.kind)} variant="outlined">{row.kindLabel}</Tag> {row.title}</> },
    { key: 'number', title: t('notices.number'), render: (row) => <CaseLink procedure={row.procedure} caseId={row.caseId}>{row.caseNumber}</CaseLink> },
    { key: 'text', title: t('notices.text'), render: (row) => row.text },
    { key: 'due', title: t('notices.due'), render: (row) => row.dueOn },
    { key: 'arrived', title: t('notices.arrived'), render: (row) => formatInstant(row.arrivedAt) },
    { key: 'issuedBy', title: t('notices.issuedBy'), render: (row) => (row.issuedBy ? <PostTitle id={row.issuedBy} /> : t('notices.auto')) },
    {
      key: 'state', title: t('notices.state'),
      render: (row) => (row.acknowledgedAt ? <><PostTitle id={row.acknowledgedBy} /> {t('notices.acknowledged', { at: formatInstant(row.acknowledgedAt) })}</> : row.office !== office ? t('notices.waiting') : <Button size="small" disabled={busy} aria-label={`${t('notices.acknowledge')}：${row.kindLabel} ${row.caseNumber}`} onClick={() => onAcknowledge(row.id)}>{t('notices.acknowledge')}</Button>),
    },
  ];
}
