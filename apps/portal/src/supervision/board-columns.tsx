import type { BoardRow, Light } from '@lianban/contracts';
import { formatCount, LightBadge, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepsAddress } from './steps-address.js';
import type { GroupBy } from './supervision-api.js';

const worstFirst: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'none'];

/** Columns of the board: a count by light, each leading to its list. */
export function useBoardColumns(groupBy: GroupBy): Column<BoardRow>[] {
  const { t } = useTranslation('supervision');
  const { t: ui } = useTranslation('ui');
  return [
    { key: 'name', title: t(`board.groups.${groupBy}`), heading: true, render: (row) => <strong>{row.label}</strong> },
    ...worstFirst.map((light): Column<BoardRow> => ({
      key: light, title: ui(`light.${light}`), align: 'right', render: (row) => <Count to={stepsAddress(groupBy, row.key, light)} count={row.counts[light]} badge={<LightBadge light={light} count={formatCount(row.counts[light])} />} />,
    })),
    { key: 'open', title: t('board.open'), align: 'right', render: (row) => <Count to={stepsAddress(groupBy, row.key)} count={row.counts.open} badge={<strong>{formatCount(row.counts.open)}</strong>} /> },
  ];
}

function Count({ to, count, badge }: { to: string; count: number; badge: ReactNode }): ReactNode {
  return count > 0 ? <Link to={to}>{badge}</Link> : <span className="lb-muted">0</span>;
}
