import type { PunctualityQuery } from '@lianban/contracts';
import { formatCount, formatPercent, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseQueue } from '../../../shell/case-address.js';
import { queueAddress, type PunctualityRow } from './punctuality-figures.js';

/** Columns of the comparison; what is open leads to its list. */
export function usePunctualityColumns(by: PunctualityQuery['by'], procedure: PunctualityQuery['procedure']): Column<PunctualityRow>[] {
  const { t } = useTranslation('safety');
  const queue = caseQueue(procedure);
  const counted = (key: 'due' | 'onTime' | 'late'): Column<PunctualityRow> => ({ key, title: t(`punctuality.${key}`), align: 'right', render: (row) => formatCount(row[key]) });
  return [
    { key: 'name', title: t('punctuality.name'), heading: true, render: (row) => <strong>{row.label}</strong> },
    counted('due'), counted('onTime'), counted('late'),
    { key: 'share', title: t('punctuality.share'), align: 'right', render: (row) => formatPercent(row.onTimeShare) },
    { key: 'average', title: t('punctuality.average'), align: 'right', render: (row) => (row.averageWorkingDays === null ? '—' : row.averageWorkingDays.toFixed(1)) },
    { key: 'open', title: t('punctuality.open'), align: 'right', render: (row) => <Listed to={queueAddress(queue, by, row.key)} count={row.open} /> },
    { key: 'openLate', title: t('punctuality.openLate'), align: 'right', render: (row) => <Listed to={queueAddress(queue, by, row.key, 'red')} count={row.openLate} bad /> },
  ];
}

function Listed({ to, count, bad = false }: { to: string | null; count: number; bad?: boolean }): ReactNode {
  const words = <span className={bad && count > 0 ? 'lb-light-red' : undefined}>{formatCount(count)}</span>;
  return to && count > 0 ? <Link to={to}>{words}</Link> : words;
}
