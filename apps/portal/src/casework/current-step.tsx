import type { Light } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownStep } from './shown-step.js';

interface QueuedStep {
  title: string;
  officeName: string;
  light: Light;
  mine: boolean;
}

/** The step that a line of a queue stands for, who owes it, and how many others are open. */
export function CurrentStep({ row }: { row: { steps: readonly QueuedStep[] } }): ReactNode {
  const { t } = useTranslation('casework');
  const step = shownStep(row);
  if (!step) return t('noStep');
  return (
    <>
      <div>{step.title}</div>
      <div className="lb-muted">{step.officeName}</div>
      {row.steps.length > 1 ? <div className="lb-muted">{t('more', { n: row.steps.length - 1 })}</div> : null}
    </>
  );
}
