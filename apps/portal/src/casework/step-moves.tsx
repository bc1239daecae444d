import { settingLabel, type StepView } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { movementReason } from '../supervision/movement-reason.js';

/** What stopped the clock of a step or moved its day, and the local setting that measures it. */
export function StepMoves({ step }: { step: StepView }): ReactNode {
  const { t } = useTranslation('casework');
  const lines = [
    ...(step.closedOn === null && step.basis.setting ? [t('setting', { label: settingLabel(step.basis.setting) })] : []),
    ...step.suspensions.map((each) => t('suspended', { from: each.fromOn, to: each.toOn ?? t('running'), reason: each.reason })),
    ...step.movements.map((each) => t('moved', { from: each.fromOn, to: each.toOn, reason: movementReason(each.reason) })),
  ];
  return lines.map((line, index) => <div key={line + index} className="lb-muted">{line}</div>);
}
