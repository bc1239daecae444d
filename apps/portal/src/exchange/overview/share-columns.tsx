import { shareConditions } from '@lianban/contracts';
import { formatInstant, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SinceText } from '../ago-text.js';
import { ConditionBadge } from '../condition/condition-badge.js';
import type { ShownShare } from '../condition/unheard.js';
import { alertPage, sharePage } from '../exchange-api.js';
import { LagCell } from '../lag/lag-cell.js';
import { DataCell } from './data-cell.js';
import { PromiseCell } from './promise-cell.js';

/** Columns of the shares: how it stands, since when, why, whose turn, and what it rests on. */
export function useShareColumns(now: string): Column<ShownShare>[] {
  const { t } = useTranslation('exchange');
  return [
    { key: 'share', title: t('columns.share'), heading: true, render: (row) => <div className="lb-col-share"><Link to={sharePage(row.shareKey)}>{row.title}</Link><div className="lb-muted">{t('share.lead', { giver: row.giver.name, consumer: row.consumer.name })}</div></div> },
    { key: 'condition', title: t('columns.condition'), render: (row) => <><ConditionBadge condition={row.condition} />{row.was ? <div className="lb-muted">{t('overview.lastKnown', { condition: shareConditions[row.was] })}</div> : null}<SinceText since={row.since} now={now} /></> },
    { key: 'reason', title: t('columns.reasonAndTurn'), render: (row) => <div className="lb-col-reason"><div className="lb-break">{row.reason}</div><AlertLink share={row} /><TurnLine share={row} /></div> },
    { key: 'promise', title: t('columns.promise'), render: (row) => <PromiseCell share={row} /> },
    { key: 'lag', title: t('columns.lag'), render: (row) => <LagCell lag={row.lag} /> },
    { key: 'data', title: t('columns.data'), render: (row) => <DataCell share={row} /> },
  ];
}

/** Whose turn it is, where it is somebody's. */
function TurnLine({ share: { turn } }: { share: Pick<ShownShare, 'turn'> }): ReactNode {
  const { t } = useTranslation('exchange');
  if (!turn) return null;
  const call = turn.contact ? <>，{turn.contact.name} <a href={`tel:${turn.contact.phone}`} className="lb-number lb-link">{turn.contact.phone}</a></> : `，${t('noContact')}`;
  return <div className="lb-turn"><span className="lb-muted">{t('columns.turn')} </span><strong>{turn.officeName}</strong>{call}</div>;
}

/** The alert that stands for it; a muted one says until when. */
export function AlertLink({ share: { alert } }: { share: Pick<ShownShare, 'alert'> }): ReactNode {
  const { t } = useTranslation('exchange');
  if (!alert) return null;
  const words = alert.mutedUntil ? t('alert.muted', { number: alert.number, until: formatInstant(alert.mutedUntil) }) : t('alert.open', { number: alert.number });
  return <Link to={alertPage(alert.caseId)} className="lb-link">{words}</Link>;
}
