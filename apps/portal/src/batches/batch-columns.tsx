import type { BatchSummary } from '@lianban/contracts';
import { formatCount, formatInstant, type Column } from '@lianban/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BatchStateWord } from './batch-state.js';

/** Columns of the list of batches. */
export function useBatchColumns(): Column<BatchSummary>[] {
  const { t } = useTranslation('batches');
  return [
    { key: 'number', title: t('list.number'), heading: true, render: (row) => <Link to={`/batches/${row.id}`}>{row.number}</Link> },
    { key: 'list', title: t('list.list'), render: (row) => row.listTitle },
    { key: 'period', title: t('list.period'), render: (row) => row.period },
    { key: 'mode', title: t('list.mode'), render: (row) => t(`mode.${row.mode}`) },
    { key: 'state', title: t('list.state'), render: (row) => <BatchStateWord state={row.state} /> },
    { key: 'rows', title: t('list.rows'), align: 'right', render: (row) => formatCount(row.counts.read) },
    { key: 'refused', title: t('list.refused'), align: 'right', render: (row) => formatCount(row.counts.refused) },
    { key: 'uploaded', title: t('list.uploaded'), render: (row) => <>{row.uploadedBy}<br /><span className="lb-muted">{formatInstant(row.uploadedAt)}</span></> },
    { key: 'version', title: t('list.version'), align: 'right', render: (row) => formatCount(row.version) },
  ];
}
