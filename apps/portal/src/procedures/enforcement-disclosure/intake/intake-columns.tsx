import type { IntakeProblem } from '@lianban/contracts';
import { formatInstant, type Column } from '@lianban/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Columns of the worklist: what does not fit, which case it touches, what a person did about it. */
export function useIntakeColumns(onSettle: ((problem: IntakeProblem) => void) | null): Column<IntakeProblem>[] {
  const { t } = useTranslation('safety');
  return [
    { key: 'reference', title: t('intake.reference'), heading: true, render: (row) => <div><strong>{row.reference}</strong><div className="lb-muted">{row.listTitle}，{t('intake.line', { n: row.line })}</div></div> },
    { key: 'kind', title: t('intake.kind'), render: (row) => row.kindLabel },
    { key: 'reason', title: t('intake.reason'), render: (row) => <Why problem={row} /> },
    { key: 'party', title: t('intake.party'), render: (row) => <><div>{row.party}</div><div className="lb-muted">{row.officeName}</div></> },
    { key: 'case', title: t('intake.case'), render: (row) => (row.caseId && row.caseNumber ? <Link to={`/enforcement/${encodeURIComponent(row.caseId)}`}>{row.caseNumber}</Link> : '—') },
    { key: 'found', title: t('intake.found'), render: (row) => <span className="lb-number">{formatInstant(row.foundAt)}</span> },
    { key: 'settle', title: t('intake.settle'), render: (row) => <Settled problem={row} onSettle={onSettle} /> },
  ];
}

function Why({ problem: { reason, differences } }: { problem: IntakeProblem }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <>
      <div className="lb-break">{reason}</div>
      {differences.length > 0 ? <ul className="lb-plain">{differences.map((one) => <li key={one.label} className="lb-break"><span className="lb-muted">{one.label}：</span>{t('intake.before')} {one.before ?? '—'}，{t('intake.after')} {one.after ?? '—'}</li>)}</ul> : null}
    </>
  );
}

function Settled({ problem, onSettle }: { problem: IntakeProblem; onSettle: ((problem: IntakeProblem) => void) | null }): ReactNode {
  const { t } = useTranslation('safety');
  if (problem.settledAt) return <><div>{t('intake.settledBy', { by: problem.settledBy ?? '—', at: formatInstant(problem.settledAt), outcome: problem.outcomeLabel ?? '—' })}</div><div className="lb-muted lb-break">{problem.explanation}</div></>;
  if (!onSettle || problem.outcomes.length === 0) return t('intake.states.open');
  return <Button size="small" aria-label={`${t('intake.settle')}：${problem.reference}`} onClick={() => onSettle(problem)}>{t('intake.settle')}</Button>;
}
