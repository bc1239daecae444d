import type { PunctualityQuery } from '@lianban/contracts';
import { formatCount, formatPercent, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseQueue } from '../../../shell/case-address.js';
import { queueAddress, type PunctualityRow } from './punctuality-figures.js';

/** Columns of the comparison. A name leads to the queue of that place; a queue holds cases, of which one may count more than once here. */
export function usePunctualityColumns(by: PunctualityQuery['by'], procedure: PunctualityQuery['procedure']): Column<PunctualityRow>[] {
  const { t } = useTranslation('safety');
  const queue = caseQueue(procedure);
  const counted = (key: 'due' | 'onTime' | 'late' | 'open'): Column<PunctualityRow> => ({ key, title: t(`punctuality.${key}`), align: 'right', render: (row) => formatCount(row[key]) });
  return [
    { key: 'name', title: t('punctuality.name'), heading: true, render: (row) => <Listed to={queueAddress(queue, by, row.key)}><strong>{row.label}</strong></Listed> },
    counted('due'), counted('onTime'), counted('late'),
    { key: 'share', title: t('punctuality.share'), align: 'right', render: (row) => formatPercent(row.onTimeShare) },
    { key: 'average', title: t('punctuality.average'), align: 'right', render: (row) => (row.averageWorkingDays === null ? '—' : row.averageWorkingDays.toFixed(1)) },
    counted('open'),
    { key: 'openLate', title: t('punctuality.openLate'), align: 'right', render: (row) => <span className={row.openLate > 0 ? 'lb-light-red' : undefined}>{formatCount(row.openLate)}</span> },
    ...(by === 'month' ? [] : [{ key: 'list', title: t('punctuality.list'), render: (row: PunctualityRow) => (row.openLate > 0 ? <Listed to={queueAddress(queue, by, row.key, 'red')}>{t('punctuality.lateCases')}</Listed> : '—') }]),
  ];
}

function Listed({ to, children }: { to: string | null; children: ReactNode }): ReactNode {
  return to ? <Link to={to}>{children}</Link> : children;
}
