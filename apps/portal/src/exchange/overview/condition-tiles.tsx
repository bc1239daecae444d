import { shareConditions } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConditionBadge } from '../condition/condition-badge.js';
import { attention, conditions, countConditions } from '../condition/attention.js';
import type { ShownShare } from '../condition/unheard.js';

interface ConditionTilesProps {
  shares: readonly ShownShare[];
  chosen: string | undefined;
}

/** How many shares stand how; each number leads to just as many rows. */
export function ConditionTiles({ shares, chosen }: ConditionTilesProps): ReactNode {
  const { t } = useTranslation('exchange');
  const counts = countConditions(shares);
  return (
    <nav className="lb-condition-tiles" aria-label={t('overview.tiles')}>
      <Tile to="/exchange" current={!chosen} count={shares.length}>{t('overview.all')}</Tile>
      <Tile to="/exchange?condition=attention" current={chosen === 'attention'} count={attention.reduce((sum, condition) => sum + counts[condition], 0)}>{t('overview.attention')}</Tile>
      {conditions.map((condition) => <Tile key={condition} to={`/exchange?condition=${condition}`} current={chosen === condition} count={counts[condition]} name={shareConditions[condition]}><ConditionBadge condition={condition} /></Tile>)}
    </nav>
  );
}

function Tile({ to, current, count, name, children }: { to: string; current: boolean; count: number; name?: string; children: ReactNode }): ReactNode {
  return (
    <Link to={to} replace preventScrollReset aria-current={current ? 'true' : undefined} className={`lb-tile ${count === 0 ? 'lb-tile-zero' : ''} ${current ? 'lb-tile-chosen' : ''}`} {...(name ? { 'data-condition': name } : {})}>
      <span>{children}</span>
      <span className="lb-tile-number">{formatCount(count)}</span>
    </Link>
  );
}
