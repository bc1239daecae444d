import { MovedDeadline } from '@lianban/contracts';
import { formatInstant, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useOfficeNames } from '../shell/office-name.js';
import { SUPERVISION } from './supervision-api.js';

/** The deadlines that a notice moved. */
export default function MovedPage(): ReactNode {
  const { t } = useTranslation('supervision');
  const officeName = useOfficeNames();
  const { noticeId = '' } = useParams();
  const list = usePagedList({ name: `moved-${noticeId}`, path: `${SUPERVISION}/calendar/notices/${encodeURIComponent(noticeId)}/moved`, item: MovedDeadline, idOf: (row) => row.stepId });
  const columns: Column<MovedDeadline>[] = [
    { key: 'number', title: t('moved.number'), heading: true, render: (row) => <Link to={`/steps/${encodeURIComponent(row.stepId)}`}>{row.caseNumber}</Link> },
    { key: 'step', title: t('moved.step'), render: (row) => row.title }, { key: 'office', title: t('moved.office'), render: (row) => officeName(row.office) ?? row.office },
    { key: 'from', title: t('moved.from'), render: (row) => row.fromOn }, { key: 'to', title: t('moved.to'), render: (row) => <strong>{row.toOn}</strong> }, { key: 'at', title: t('moved.at'), render: (row) => formatInstant(row.at) },
  ];
  return <Page title={t('moved.title')} lead={t('moved.lead')}><PagedTable label={t('moved.title')} list={list} columns={columns} rowKey={(row) => row.stepId} empty={{ reason: t('moved.empty') }} /></Page>;
}
