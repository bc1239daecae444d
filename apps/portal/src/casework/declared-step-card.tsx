import type { StepView } from '@lianban/contracts';
import { LightBadge, ProvenDeadline } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleCite } from './article-cite.js';
import { StepMoves } from './step-moves.js';
import { StepSaid, type SaidWord } from './step-said.js';

interface SaidStep extends StepView {
  outcomeLabel: string | null;
  byName: string | null;
  data: readonly SaidWord[];
}

interface DeclaredStepCardProps {
  /** Whose article the step rests on. */
  document: string;
  step: SaidStep;
  /** Something of this step is offered to the post that looks. */
  mine: boolean;
}

/** What one office owes in a case of a declared procedure, by when and why that day, with whom to call; when it is done, how it ended, in one line. */
export function DeclaredStepCard({ document, step, mine }: DeclaredStepCardProps): ReactNode {
  const { t } = useTranslation('casework');
  const open = step.closedOn === null;
  // A day that moves on with each day of waiting is no day to name.
  const paused = step.light === 'grey';
  return (
    <div className={`lb-step-card lb-edge-${open ? step.light : 'done'} ${open && mine ? 'lb-mine' : ''}`}>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{step.title}{step.round > 1 ? `（${t('step.round', { n: step.round })}）` : ''}</strong>
        {open ? <LightBadge light={step.light} /> : <span>{step.outcomeLabel}</span>}
      </Flex>
      <div className="lb-muted">{open ? <Open step={step} /> : <Closed step={step} />}，<ArticleCite document={document} article={step.basis.article} /></div>
      {open && paused ? <div>{t('step.paused')}</div> : null}
      {open && !paused ? <ProvenDeadline {...step} /> : null}
      {!open && step.closedOn !== null && step.closedOn > step.dueOn ? <div className="lb-light-red">{t('step.late', { due: step.dueOn })}</div> : null}
      <StepMoves step={step} />
      <StepSaid data={step.data} />
    </div>
  );
}

function Open({ step }: { step: SaidStep }): ReactNode {
  const { t } = useTranslation('casework');
  return [step.officeName, t('step.opened', { date: step.openedOn }), ...(step.contact ? [t('step.call', step.contact)] : [])].join('，');
}

function Closed({ step }: { step: SaidStep }): ReactNode {
  const { t } = useTranslation('casework');
  return [step.officeName, t('step.closedOn', { date: step.closedOn ?? '—' }), step.byName ? t('step.by', { name: step.byName }) : t('step.bySystem')].join('，');
}
