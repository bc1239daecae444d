import { BoardStep, counties, departments, lights } from '@lianban/contracts';
import { FilterBar, Page, PagedTable, usePagedList, useUrlFilters } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStepColumns } from './step-columns.js';
import { SUPERVISION } from './supervision-api.js';

const KEYS = ['department', 'county', 'procedure', 'light', 'state'] as const;

const PROCEDURES = ['subsidised-enrolment', 'loan-renewal', 'enforcement-disclosure', 'decision-performance', 'accident-investigation', 'share-alert'] as const;

/** The list behind every number of the board. */
export default function StepsPage(): ReactNode {
  const { t } = useTranslation(['supervision', 'ui']);
  const filters = useUrlFilters(KEYS);
  const list = usePagedList({ name: 'steps', path: `${SUPERVISION}/board/steps`, item: BoardStep, query: filters.values, idOf: (row) => row.stepId });
  const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <Page title={t('supervision:steps.title')} lead={t('supervision:steps.lead')}>
      <FilterBar
        fields={[
          { key: 'light', label: t('supervision:steps.light'), options: lights.map((value) => ({ value, label: t(`ui:light.${value}`) })) },
          { key: 'department', label: t('supervision:steps.department'), options: options(departments) },
          { key: 'county', label: t('supervision:steps.county'), options: [...options(counties), { value: 'city', label: t('supervision:steps.city') }] },
          { key: 'procedure', label: t('supervision:steps.procedure'), options: PROCEDURES.map((value) => ({ value, label: t(`supervision:procedures.${value}`) })) },
          { key: 'state', label: t('supervision:steps.state'), options: [{ value: 'open', label: t('supervision:steps.open') }, { value: 'closed', label: t('supervision:steps.closed') }] },
        ]}
        values={filters.values} onChange={filters.set} onClear={filters.clear}
      />
      <PagedTable label={t('supervision:steps.title')} list={list} columns={useStepColumns()} rowKey={(row) => row.stepId} filters={filters} empty={{ reason: t('supervision:steps.empty') }} />
    </Page>
  );
}
