import type { BoardStep, NoticeKind } from '@lianban/contracts';
import { findParaphrase } from '@lianban/gazette';
import { DeadlineText, LightBadge, type Column } from '@lianban/ui';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOwnerName } from '../shell/office-name.js';

/** Columns of the list of steps. */
export function useStepColumns(): Column<BoardStep>[] {
  const { t } = useTranslation('supervision');
  const ownerName = useOwnerName();
  return [
    { key: 'number', title: t('steps.number'), heading: true, render: (row) => <Link to={`/steps/${encodeURIComponent(row.stepId)}`}>{row.caseNumber}</Link> },
    { key: 'light', title: t('steps.light'), render: (row) => (row.closedOn ? t('steps.closedOn', { date: row.closedOn }) : <LightBadge light={row.light} />) },
    { key: 'due', title: t('steps.due'), render: (row) => (row.closedOn ? row.dueOn : <DeadlineText {...row} />) },
    { key: 'step', title: t('steps.step'), render: (row) => row.title },
    { key: 'office', title: t('steps.office'), render: ownerName },
    { key: 'basis', title: t('steps.basis'), render: (row) => <Basis step={row} /> },
    { key: 'opened', title: t('steps.opened'), render: (row) => row.openedOn },
    { key: 'rung', title: t('steps.rung'), render: (row) => (row.rung ? t(`noticeKinds.${row.rung as NoticeKind}`, { defaultValue: row.rung }) : t('steps.none')) },
  ];
}

/** By number and article; our own words on hover. */
export function Basis({ step }: { step: BoardStep }): ReactNode {
  const words = findParaphrase(step.basis.document, step.basis.article);
  return words ? <Tooltip title={words}><span tabIndex={0} className="lb-cite">{step.basisLabel}</span></Tooltip> : step.basisLabel;
}
