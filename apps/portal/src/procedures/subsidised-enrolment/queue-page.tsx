import { DownloadOutlined } from '@ant-design/icons';
import { CaseSummary, caseStates, exceptionLabels } from '@lianban/procedure-subsidised-enrolment';
import { FilterBar, Page, PagedTable, ProblemView, useDownload, usePagedList, useUrlFilters } from '@lianban/ui';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../shell/session.js';
import { BatchConfirmDialog } from './batch-confirm-dialog.js';
import { useCaseColumns } from './case-columns.js';
import { INSURANCE } from './insurance-api.js';
import { defaultScope, queueScopes } from './queue-scopes.js';
import { countyOptions } from './words.js';

const KEYS = ['scope', 'light', 'kind', 'state', 'county', 'year'] as const;

/** The queue of cases: of my office, mine, those I review. */
export default function QueuePage(): ReactNode {
  const { t } = useTranslation('enrolment');
  const { t: ui } = useTranslation('ui');
  const { activePost } = useSession();
  const filters = useUrlFilters(KEYS);
  const scope = filters.values.scope ?? defaultScope[activePost.role] ?? 'office';
  const list = usePagedList({ name: 'cases', path: `${INSURANCE}/cases`, item: CaseSummary, query: { ...filters.values, scope }, idOf: (row) => `${row.caseId}/${row.revision}` });
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')} actions={activePost.role === 'county-confirmer' ? <QueueActions /> : undefined}>
      <FilterBar
        fields={[
          { key: 'scope', label: t('queue.scope'), options: queueScopes(activePost.role).map((value) => ({ value, label: t(`queue.scopes.${value}`) })) },
          { key: 'light', label: t('queue.light'), options: (['red', 'yellow', 'green'] as const).map((value) => ({ value, label: ui(`light.${value}`) })) },
          { key: 'kind', label: t('queue.kind'), options: Object.entries(exceptionLabels).map(([value, label]) => ({ value, label })) },
          { key: 'state', label: t('queue.state'), options: caseStates.map((value) => ({ value, label: t(`states.${value}`) })) },
          ...(activePost.county ? [] : [{ key: 'county' as const, label: t('queue.county'), options: countyOptions }]),
        ]}
        values={{ ...filters.values, scope }} onChange={filters.set} onClear={filters.clear}
      />
      <PagedTable label={t('queue.title')} list={list} columns={useCaseColumns()} rowKey={(row) => row.caseId} filters={filters} empty={{ reason: t('queue.empty') }} />
    </Page>
  );
}

function QueueActions(): ReactNode {
  const { t } = useTranslation('enrolment');
  const navigate = useNavigate();
  const [confirming, setConfirming] = useState(false);
  const download = useDownload();
  return (
    <>
      <Button type="primary" onClick={() => setConfirming(true)}>{t('queue.batchConfirm')}</Button>
      <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate({ path: `${INSURANCE}/cases/export.xlsx` })}>{t('queue.export')}</Button>
      <Button onClick={() => void navigate('/cases/bulk')}>{t('queue.bulk')}</Button>
      {download.problem ? <ProblemView problem={download.problem} /> : null}
      {confirming ? <BatchConfirmDialog onClose={() => setConfirming(false)} /> : null}
    </>
  );
}
