import { planStates, PlanSummary, planVersionStates } from '@lianban/contracts';
import { formatCount, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { mayInSafety } from '../../work-safety/safety-rights.js';

/** Annual enforcement plans, each of one office (item 9). */
export default function PlanListPage(): ReactNode {
  const { t } = useTranslation('plans');
  const { activePost } = useSession();
  const navigate = useNavigate();
  const list = usePagedList({ name: 'safety-plans', path: `${WORK_SAFETY}/plans`, item: PlanSummary, idOf: (row) => `${row.planId}/${row.revision}` });
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={mayInSafety(activePost.role, 'plan-write') ? <Button type="primary" onClick={() => void navigate('/plans/new')}>{t('list.draft')}</Button> : undefined}>
      <PagedTable label={t('list.title')} list={list} columns={useColumns()} rowKey={(row) => row.planId} empty={{ reason: t('list.empty') }} />
    </Page>
  );
}

function useColumns(): Column<PlanSummary>[] {
  const { t } = useTranslation('plans');
  return [
    { key: 'year', title: t('list.year'), heading: true, render: (row) => <Link to={`/plans/${encodeURIComponent(row.planId)}`} aria-label={`${t('list.open', { year: row.year })}，${row.officeName}`}>{t('list.open', { year: row.year })}</Link> },
    { key: 'office', title: t('list.office'), render: (row) => row.officeName },
    { key: 'state', title: t('list.state'), render: (row) => <>{planStates[row.state]} {row.adjustment ? <Tag color="processing" variant="outlined">{t('list.adjusting', { state: planVersionStates[row.adjustment] })}</Tag> : null}</> },
    { key: 'targets', title: t('list.targets'), align: 'right', render: (row) => formatCount(row.targets) },
    { key: 'progress', title: t('list.inspected'), align: 'right', render: (row) => <span className="lb-number">{t('list.progress', { done: formatCount(row.inspected), planned: formatCount(row.planned) })}</span> },
  ];
}
