import { counties, type SafetyCaseSummary } from '@lianban/contracts';
import { DeadlineText, LightBadge, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CurrentStep } from '../../../casework/current-step.js';
import { shownStep } from '../../../casework/shown-step.js';
import { caseAddress } from '../../../shell/case-address.js';

/** Columns of the queues; a case shows its most urgent step, those of this post first. */
export function useSafetyColumns(): Column<SafetyCaseSummary>[] {
  const { t } = useTranslation('safety');
  const none = t('queue.none');
  return [
    { key: 'number', title: t('queue.number'), heading: true, render: (row) => <div><Link to={caseAddress(row) ?? ''}>{row.number}</Link><div className="lb-clamp">{row.title}</div></div> },
    { key: 'light', title: t('queue.light'), render: (row) => { const step = shownStep(row); return step ? <LightBadge light={step.light} /> : none; } },
    { key: 'due', title: t('queue.due'), render: (row) => <Due row={row} /> },
    { key: 'step', title: t('queue.step'), render: (row) => <CurrentStep row={row} /> },
    { key: 'party', title: t('queue.party'), render: (row) => <><div>{row.party ?? (row.county ? counties[row.county] : t('queue.city'))}</div><div className="lb-muted">{row.officeName}</div></> },
    { key: 'happened', title: t('queue.happened'), render: (row) => <span className="lb-number">{row.happenedOn ?? none}</span> },
    { key: 'state', title: t('queue.state'), render: (row) => row.stateLabel },
  ];
}

function Due({ row }: { row: SafetyCaseSummary }): ReactNode {
  const { t } = useTranslation('safety');
  const step = shownStep(row);
  if (!step) return t('queue.none');
  return <><DeadlineText {...step} />{row.warningOn ? <div className="lb-muted">{t('warning.short', { date: row.warningOn })}</div> : null}</>;
}
