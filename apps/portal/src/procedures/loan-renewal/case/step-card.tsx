import type { LoanStepView } from '@lianban/procedure-loan-renewal';
import { LightBadge, ProvenDeadline } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepMoves } from '../../../casework/step-moves.js';
import { StepResolution } from './step-resolution.js';

interface StepCardProps {
  step: LoanStepView;
  /** Something of this step is offered to the post that looks. */
  mine: boolean;
}

/** What one party owes in a loan, by when, with whom to call; when it is done, how it ended, in one line. */
export function StepCard({ step, mine }: StepCardProps): ReactNode {
  const { t } = useTranslation('loans');
  const open = step.closedOn === null;
  // A day that moves on with each day of waiting is no day to name.
  const paused = step.light === 'grey';
  return (
    <div className={`lb-step-card lb-edge-${open ? step.light : 'done'} ${open && mine ? 'lb-mine' : ''}`}>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{step.title}{step.round > 1 ? `（${t('case.round', { n: step.round })}）` : ''}</strong>
        {open ? <LightBadge light={step.light} /> : <span>{step.outcome === 'case-closed' ? t('case.caseClosed') : step.outcomeLabel}</span>}
      </Flex>
      <div className="lb-muted">{step.officeName}{open ? <Open step={step} /> : <Closed step={step} />}</div>
      {open && paused ? <div>{t('case.paused')}</div> : null}
      {open && !paused ? <ProvenDeadline {...step} /> : null}
      <StepMoves step={step} />
      <Said step={step} />
      <StepResolution step={step} />
    </div>
  );
}

function Open({ step }: { step: LoanStepView }): ReactNode {
  const { t } = useTranslation('loans');
  return `，${t('case.opened', { date: step.openedOn })}${step.contact ? `，${t('case.call', step.contact)}` : ''}`;
}

function Closed({ step }: { step: LoanStepView }): ReactNode {
  const { t } = useTranslation('loans');
  return `，${t('case.closedOn', { date: step.closedOn ?? '—' })}${step.byName ? `，${t(step.atCounter ? 'case.byAtCounter' : 'case.by', { name: step.byName })}` : ''}`;
}

/** Characters that no longer fit beside others. */
const LONG = 40;

function Said({ step }: { step: LoanStepView }): ReactNode {
  if (step.data.length === 0) return null;
  return <dl className="lb-facts lb-said">{step.data.map((each) => <div key={each.name} className={each.value.length > LONG ? 'lb-wide' : undefined}><dt>{each.label}</dt><dd>{each.value}</dd></div>)}</dl>;
}
