import { BatchSummary } from '@lianban/contracts';
import { DeclaredTable, EmptyState, QueryView } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBatchColumns } from '../batches/batch-columns.js';
import { useFirstPage } from './use-first-page.js';

/** Batches that wait for this reviewer. */
export function SubmittedTasks(): ReactNode {
  const { t } = useTranslation('home');
  const page = useFirstPage('/api/v1/department-node/batches', BatchSummary, { state: 'submitted' });
  const columns = useBatchColumns();
  return <QueryView query={page} part={t('part')}>{({ items }) => <DeclaredTable label={t('tasks')} columns={columns} rows={items} rowKey={(row) => row.id} empty={<EmptyState reason={t('none')} action={<Link to="/batches">{t('noneAction')}</Link>} />} />}</QueryView>;
}
