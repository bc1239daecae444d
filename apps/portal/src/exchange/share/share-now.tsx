import { shareConditions } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList } from '../../casework/facts-list.js';
import { SinceText } from '../ago-text.js';
import { ConditionBadge } from '../condition/condition-badge.js';
import type { ShownShare } from '../condition/unheard.js';
import { LagCell } from '../lag/lag-cell.js';
import { DataCell } from '../overview/data-cell.js';
import { PromiseCell } from '../overview/promise-cell.js';
import { AlertLink } from '../overview/share-columns.js';
import { TurnView } from '../turn-view.js';

/** How the share stands, in words: since when, why, whose turn, how far behind. */
export function ShareNow({ state, now }: { state: ShownShare; now: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const condition = <><ConditionBadge condition={state.condition} />{state.was ? <div className="lb-muted">{t('overview.lastKnown', { condition: shareConditions[state.was] })}</div> : null}<SinceText since={state.since} now={now} /></>;
  return (
    <FactsList facts={[
      [t('columns.condition'), condition], [t('columns.reason'), <div key="reason"><div className="lb-break">{state.reason}</div><AlertLink share={state} /></div>], [t('columns.turn'), <TurnView key="turn" turn={state.turn} />],
      [t('columns.promise'), <PromiseCell key="promise" share={state} />], [t('columns.lag'), <LagCell key="lag" lag={state.lag} />], [t('columns.data'), <DataCell key="data" share={state} />],
    ]} />
  );
}
