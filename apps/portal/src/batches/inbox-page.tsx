import { counties, InboxItem, listContracts, listTitle } from '@lianban/contracts';
import { exceptionLabels, outcomeLabels } from '@lianban/procedure-subsidised-enrolment';
import { FilterBar, formatCount, formatInstant, Page, PagedTable, usePagedList, useUrlFilters, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/session.js';
import { NODE } from './node-api.js';

const KEYS = ['list', 'outcome'] as const;

/** What became of the persons this department named. */
export default function InboxPage(): ReactNode {
  const { t } = useTranslation('batches');
  const { activePost } = useSession();
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'inbox', path: `${NODE}/inbox`, item: InboxItem, query: filters.values, idOf: (row) => row.id });
  const own = listContracts.filter((contract) => contract.department === activePost.department);
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <FilterBar
        fields={[
          { key: 'list', label: t('inbox.list'), options: own.map((contract) => ({ value: contract.id, label: contract.title })) },
          { key: 'outcome', label: t('inbox.outcome'), options: Object.entries(outcomeLabels).map(([value, label]) => ({ value, label })) },
        ]}
        values={filters.values} onChange={filters.set} onClear={filters.clear}
      />
      <PagedTable label={t('inbox.title')} list={list} columns={useColumns()} rowKey={(row) => row.id} filters={filters} empty={{ reason: t('inbox.empty') }} />
    </Page>
  );
}

function useColumns(): Column<InboxItem>[] {
  const { t } = useTranslation(['batches', 'ui']);
  const none = t('ui:none');
  return [
    { key: 'person', title: t('batches:inbox.person'), heading: true, render: (row) => row.person },
    { key: 'outcome', title: t('batches:inbox.outcome'), render: (row) => <strong>{row.outcomeLabel}</strong> },
    { key: 'finding', title: t('batches:inbox.finding'), render: (row) => (row.finding ? (exceptionLabels as Record<string, string>)[row.finding] ?? row.finding : none) },
    { key: 'list', title: t('batches:inbox.list'), render: (row) => listTitle(row.list) },
    { key: 'version', title: t('batches:inbox.version'), align: 'right', render: (row) => formatCount(row.version) },
    { key: 'line', title: t('batches:inbox.line'), align: 'right', render: (row) => formatCount(row.line) },
    { key: 'category', title: t('batches:inbox.category'), render: (row) => row.category ?? none },
    { key: 'county', title: t('batches:inbox.county'), render: (row) => (row.county ? counties[row.county] : none) },
    { key: 'case', title: t('batches:inbox.case'), render: (row) => row.caseNumber ?? none },
    { key: 'at', title: t('batches:inbox.at'), render: (row) => formatInstant(row.at) },
  ];
}
