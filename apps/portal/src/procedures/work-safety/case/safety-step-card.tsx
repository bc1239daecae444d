import type { SafetyStepView } from '@lianban/contracts';
import { LightBadge, ProvenDeadline } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleCite } from '../../../casework/article-cite.js';
import { StepMoves } from '../../../casework/step-moves.js';
import type { SafetyPages } from '../safety-pages.js';
import { StepSaid } from './step-said.js';

interface SafetyStepCardProps {
  pages: SafetyPages;
  step: SafetyStepView;
  /** Something of this step is offered to the post that looks. */
  mine: boolean;
}

/** What one office owes in a case, by when, with whom to call; when it is done, how it ended, in one line. */
export function SafetyStepCard({ pages, step, mine }: SafetyStepCardProps): ReactNode {
  const { t } = useTranslation('safety');
  const open = step.closedOn === null;
  // A day that moves on with each day of waiting is no day to name.
  const paused = step.light === 'grey';
  return (
    <div className={`lb-step-card lb-edge-${open ? step.light : 'done'} ${open && mine ? 'lb-mine' : ''}`}>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{step.title}{step.round > 1 ? `（${t('case.round', { n: step.round })}）` : ''}</strong>
        {open ? <LightBadge light={step.light} /> : <span>{step.outcomeLabel}</span>}
      </Flex>
      <div className="lb-muted">{open ? <Open step={step} /> : <Closed step={step} />}，<ArticleCite document={pages.document} article={step.basis.article} /></div>
      {open && paused ? <div>{t('case.paused')}</div> : null}
      {open && !paused ? <ProvenDeadline {...step} /> : null}
      {!open && step.closedOn !== null && step.closedOn > step.dueOn ? <div className="lb-light-red">{t('case.late', { due: step.dueOn })}</div> : null}
      <StepMoves step={step} />
      <StepSaid data={step.data} />
    </div>
  );
}

function Open({ step }: { step: SafetyStepView }): ReactNode {
  const { t } = useTranslation('safety');
  return [step.officeName, t('case.opened', { date: step.openedOn }), ...(step.contact ? [t('case.call', step.contact)] : [])].join('，');
}

function Closed({ step }: { step: SafetyStepView }): ReactNode {
  const { t } = useTranslation('safety');
  return [step.officeName, t('case.closedOn', { date: step.closedOn ?? '—' }), step.byName ? t('case.by', { name: step.byName }) : t('case.bySystem')].join('，');
}
