import type { AlertStepView } from '@lianban/contracts';
import { DOCUMENT } from '@lianban/procedure-share-alert';
import { LightBadge, ProvenDeadline } from '@lianban/ui';
import { Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleCite } from '../../casework/article-cite.js';
import { FactsList } from '../../casework/facts-list.js';
import { StepMoves } from '../../casework/step-moves.js';

/** What one office owes in an alert, by when and why that day; when it is done, how it ended. */
export function AlertStepCard({ step, mine }: { step: AlertStepView; mine: boolean }): ReactNode {
  const { t } = useTranslation('alerts');
  const open = step.closedOn === null;
  return (
    <div className={`lb-step-card lb-edge-${open ? step.light : 'done'} ${open && mine ? 'lb-mine' : ''}`}>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{step.title}{step.round > 1 ? `（${t('page.round', { n: step.round })}）` : ''}</strong>
        {open ? <LightBadge light={step.light} /> : <span>{step.outcomeLabel}</span>}
      </Flex>
      <div className="lb-muted"><Who step={step} />，<ArticleCite document={DOCUMENT} article={step.basis.article} /></div>
      {open ? step.light === 'grey' ? <div>{t('page.paused')}</div> : <ProvenDeadline {...step} /> : null}
      {!open && step.closedOn !== null && step.closedOn > step.dueOn ? <div className="lb-light-red">{t('page.late', { due: step.dueOn })}</div> : null}
      <StepMoves step={step} />
      {step.data.length > 0 ? <FactsList facts={step.data.map(({ label, value }) => [label, <span key={label} className="lb-text">{value}</span>] as const)} /> : null}
    </div>
  );
}

function Who({ step }: { step: AlertStepView }): ReactNode {
  const { t } = useTranslation('alerts');
  if (step.closedOn !== null) return [step.officeName, t('page.closedOn', { date: step.closedOn }), step.byName ? t('page.by', { name: step.byName }) : t('page.bySystem')].join('，');
  return [step.officeName, t('page.openedOn', { date: step.openedOn }), ...(step.contact ? [t('page.call', step.contact)] : [])].join('，');
}
