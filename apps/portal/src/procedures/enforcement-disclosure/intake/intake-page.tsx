import { IntakeList, IntakeProblem, listTitle } from '@lianban/contracts';
import { DeclaredTable, FilterBar, formatCount, Page, PagedTable, QueryView, Section, useApi, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import { pageOf } from '@lianban/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { mayInSafety } from '../../work-safety/safety-rights.js';
import { useIntakeColumns } from './intake-columns.js';
import { SettleDialog } from './settle-dialog.js';

/** Decisions that departments reported by list, and what of them waits for a person. */
export default function IntakePage(): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  const [settling, setSettling] = useState<IntakeProblem | null>(null);
  const filters = useUrlFilters(['state'] as const);
  const list = usePagedList({ name: 'safety-intake', path: `${WORK_SAFETY}/intake/problems`, item: IntakeProblem, query: filters.values, idOf: (row) => `${row.problemId}/${row.revision}` });
  const columns = useIntakeColumns(mayInSafety(activePost.role, 'intake-settle') ? setSettling : null);
  return (
    <Page title={t('intake.title')} lead={t('intake.lead')}>
      <FilterBar fields={[{ key: 'state', label: t('intake.state'), options: (['open', 'settled'] as const).map((value) => ({ value, label: t(`intake.states.${value}`) })) }]} values={{ state: 'open', ...filters.values }} onChange={filters.set} onClear={filters.clear} />
      <PagedTable label={t('intake.title')} list={list} columns={columns} rowKey={(row) => row.problemId} filters={filters} empty={{ reason: t('intake.empty') }} />
      <Lists />
      {settling ? <SettleDialog problem={settling} onClose={() => setSettling(null)} /> : null}
    </Page>
  );
}

const ListPage = pageOf(IntakeList);

/** How the decisions of each list stand. */
function Lists(): ReactNode {
  const { t } = useTranslation('safety');
  const api = useApi();
  const query = useQuery({ queryKey: ['safety-intake', 'lists'], queryFn: ({ signal }) => api.get(`${WORK_SAFETY}/intake/lists`, ListPage, {}, signal) });
  const counted = (key: 'waiting' | 'recorded' | 'refused' | 'withdrawn' | 'openProblems'): Column<IntakeList> => ({ key, title: t(`intake.${key}`), align: 'right', render: (row) => formatCount(row[key]) });
  const columns: Column<IntakeList>[] = [
    { key: 'list', title: t('intake.list'), heading: true, render: (row) => listTitle(row.list) }, { key: 'version', title: t('intake.version'), align: 'right', render: (row) => formatCount(row.version) },
    counted('recorded'), counted('waiting'), counted('refused'), counted('withdrawn'), counted('openProblems'),
  ];
  return (
    <div style={{ marginTop: 16 }}>
      <Section title={t('intake.lists')}>
        <QueryView query={query} part={t('intake.lists')}>{({ items }) => <DeclaredTable label={t('intake.lists')} columns={columns} rows={items} rowKey={(row) => row.list} empty={<p className="lb-muted">{t('intake.emptyLists')}</p>} />}</QueryView>
      </Section>
    </div>
  );
}
