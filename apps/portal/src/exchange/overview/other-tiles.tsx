import type { MonitorOverview } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shell/session.js';
import { mayInExchange } from '../exchange-rights.js';

type Counted = Pick<MonitorOverview, 'deadLetters' | 'openAlerts' | 'replaysToApprove' | 'notConnected'>;

/** What else waits, each leading to its list. Null: the monitor was not heard, so nobody knows. */
export function OtherTiles({ counted }: { counted: Counted | null }): ReactNode {
  const { t } = useTranslation('exchange');
  const { activePost } = useSession();
  const bureau = mayInExchange(activePost.role, 'letters-read');
  const tiles = [
    { to: '/exchange/alerts', text: t('overview.alerts'), n: counted?.openAlerts, shown: true },
    { to: '/exchange/dead-letters', text: t('overview.letters'), n: counted?.deadLetters, shown: bureau },
    { to: '/exchange/replays?state=proposed', text: t('overview.replays'), n: counted?.replaysToApprove, shown: bureau },
    { to: '/catalogue?carrier=none', text: t('overview.notConnected'), n: counted?.notConnected, shown: true },
  ].filter(({ shown }) => shown);
  return (
    <nav className="lb-condition-tiles" aria-label={t('overview.others')}>
      {tiles.map(({ to, text, n }) => <Link key={to} to={to} className={`lb-tile ${n === 0 ? 'lb-tile-zero' : ''}`}><span>{text}</span><span className="lb-tile-number">{formatCount(n)}</span></Link>)}
    </nav>
  );
}
