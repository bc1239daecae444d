import { alertKinds, type AlertView } from '@lianban/contracts';
import { DeadlineText, formatInstant, LightBadge, type Column } from '@lianban/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { alertPage } from '../exchange-api.js';
import { TurnView } from '../turn-view.js';

/** Columns of the alerts: what is wrong, whose turn it is, by when. */
export function useAlertColumns(): Column<AlertView>[] {
  const { t } = useTranslation('alerts');
  return [
    { key: 'number', title: t('list.number'), heading: true, render: (row) => <Link to={alertPage(row.caseId)}>{row.number}</Link> },
    { key: 'kind', title: t('list.kind'), render: (row) => <Tag variant="outlined">{alertKinds[row.kind]}</Tag> },
    { key: 'subject', title: t('list.subject'), render: (row) => <div className="lb-col-share lb-break">{row.subjectName}</div> },
    { key: 'reason', title: t('list.reason'), render: (row) => <Why alert={row} /> },
    { key: 'turn', title: t('list.turn'), render: (row) => (row.closedAt ? t('list.none') : <TurnView turn={row.turn} />) },
    { key: 'due', title: t('list.due'), render: (row) => <Due alert={row} /> },
    { key: 'opened', title: t('list.opened'), render: (row) => <span className="lb-number">{formatInstant(row.openedAt)}</span> },
  ];
}

function Why({ alert: { reason, mutedUntil, muteReason } }: { alert: AlertView }): ReactNode {
  const { t } = useTranslation('alerts');
  return <div className="lb-col-reason"><div className="lb-break">{reason}</div>{mutedUntil ? <div className="lb-muted lb-break">{t('list.mutedUntil', { until: formatInstant(mutedUntil), reason: muteReason ?? t('list.none') })}</div> : null}</div>;
}

function Due({ alert: { step, closedAt } }: { alert: AlertView }): ReactNode {
  const { t } = useTranslation('alerts');
  if (closedAt) return t('list.closed', { at: formatInstant(closedAt) });
  return step ? <><LightBadge light={step.light} /> {step.light === 'grey' ? null : <DeadlineText {...step} />}</> : t('list.none');
}
