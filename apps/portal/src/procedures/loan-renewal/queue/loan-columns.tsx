import type { LoanSummary } from '@lianban/procedure-loan-renewal';
import { DeadlineText, LightBadge, type Column } from '@lianban/ui';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { yuan } from '../../../form/yuan.js';
import { CurrentStep } from '../../../casework/current-step.js';
import { shownStep } from '../../../casework/shown-step.js';

/** Columns of the queue; a case shows its most urgent step, those of this post first. */
export function useLoanColumns(): Column<LoanSummary>[] {
  const { t } = useTranslation('loans');
  const none = t('queue.none');
  return [
    { key: 'number', title: t('queue.number'), heading: true, render: (row) => <><Link to={`/loans/${row.caseId}`}>{row.number}</Link><div><Marks row={row} /></div></> },
    { key: 'light', title: t('queue.light'), render: (row) => { const step = shownStep(row); return step ? <LightBadge light={step.light} /> : none; } },
    { key: 'due', title: t('queue.due'), render: (row) => { const step = shownStep(row); return step ? <DeadlineText {...step} /> : none; } },
    { key: 'step', title: t('queue.step'), render: (row) => <CurrentStep row={row} /> },
    { key: 'borrower', title: t('queue.borrower'), render: (row) => <><div>{row.borrowerName}</div><div className="lb-muted">{row.bankName}</div></> },
    { key: 'amount', title: t('queue.amount'), align: 'right', render: (row) => <span className="lb-number">{yuan(row.amountFen)}</span> },
    { key: 'loanDue', title: t('queue.dates'), render: (row) => <><div className="lb-number">{row.loanDueOn}</div><div className="lb-muted lb-number">{row.filedOn}</div></> },
    { key: 'state', title: t('queue.state'), render: (row) => t(`states.${row.state}`) },
  ];
}

function Marks({ row }: { row: LoanSummary }): ReactNode {
  const { t } = useTranslation('loans');
  return <>{row.priority ? <Tag color="processing" variant="outlined">{t('queue.priority')}</Tag> : null}{row.special ? <Tag color="warning" variant="outlined">{t('queue.special')}</Tag> : null}</>;
}
