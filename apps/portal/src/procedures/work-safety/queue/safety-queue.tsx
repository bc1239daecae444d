import { counties, safetyDutyDepartments, SafetyCaseSummary, departments } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters, type FilterField } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberSearch } from '../../../casework/number-search.js';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../safety-api.js';
import type { SafetyPages } from '../safety-pages.js';
import { safetyScope, safetyScopes } from '../safety-rights.js';
import { useSafetyColumns } from './safety-columns.js';
import { safetyKeys, safetyQuery } from './safety-query.js';

/** The queue of one procedure: what I must do, or all that I may see. */
export function SafetyQueue({ pages, actions }: { pages: SafetyPages; actions?: ReactNode }): ReactNode {
  const { t } = useTranslation('safety');
  const { activePost } = useSession();
  const filters = useUrlFilters(safetyKeys);
  const { query, narrowed } = safetyQuery(filters.values, pages.procedure, safetyScope(activePost.role));
  const list = usePagedList({ name: 'safety', path: `${WORK_SAFETY}/cases`, item: SafetyCaseSummary, query, idOf: (row) => `${row.caseId}/${row.revision}` });
  const title = t(`procedures.${pages.procedure}.title`);
  return (
    <Page title={title} lead={t(`procedures.${pages.procedure}.lead`)} actions={actions}>
      <FilterBar
        fields={useFields(pages)} values={{ ...filters.values, scope: query['scope'] ?? 'mine' }} onChange={filters.set} onClear={filters.clear}
        extra={<NumberSearch begins={`${pages.prefix}-`} label={t('queue.search')} value={filters.values.text} onSearch={(text) => filters.set({ text })} />}
      />
      <PagedTable label={title} list={list} columns={useSafetyColumns()} rowKey={(row) => row.caseId} filters={{ active: narrowed, clear: filters.clear }} empty={{ reason: t(query['scope'] === 'mine' ? 'queue.empty' : 'queue.emptyAll') }} />
    </Page>
  );
}

function useFields({ procedure, steps, states }: SafetyPages): FilterField<(typeof safetyKeys)[number]>[] {
  const { t } = useTranslation(['safety', 'ui']);
  const { activePost } = useSession();
  const labelled = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
  const place: FilterField<(typeof safetyKeys)[number]>[] = [
    { key: 'county', label: t('safety:queue.county'), options: [...labelled(counties), { value: 'city', label: t('safety:queue.city') }] },
    ...(procedure === 'accident-investigation' ? [] : [{ key: 'department' as const, label: t('safety:queue.department'), options: safetyDutyDepartments.map((value) => ({ value, label: departments[value] })) }]),
  ];
  return [
    { key: 'scope', label: t('safety:queue.scope'), options: safetyScopes(activePost.role).map((value) => ({ value, label: t(`safety:queue.scopes.${value}`) })) },
    { key: 'light', label: t('safety:queue.light'), options: (['red', 'yellow', 'green'] as const).map((value) => ({ value, label: t(`ui:light.${value}`) })) },
    { key: 'step', label: t('safety:queue.step'), options: Object.entries(steps).map(([value, { title }]) => ({ value, label: title })) },
    { key: 'state', label: t('safety:queue.state'), options: labelled(states) },
    ...(safetyScope(activePost.role) === 'all' ? place : []),
  ];
}
