import { settingLabel } from '@lianban/contracts';
import type { LoanStepView } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { movementReason } from '../../../supervision/movement-reason.js';

/** What stopped the clock of a step or moved its day, and the local setting that measures it. */
export function StepMoves({ step }: { step: LoanStepView }): ReactNode {
  const { t } = useTranslation('loans');
  const lines = [
    ...(step.closedOn === null && step.basis.setting ? [t('case.setting', { label: settingLabel(step.basis.setting) })] : []),
    ...step.suspensions.map((each) => t('case.suspended', { from: each.fromOn, to: each.toOn ?? t('case.running'), reason: each.reason })),
    ...step.movements.map((each) => t('case.moved', { from: each.fromOn, to: each.toOn, reason: movementReason(each.reason) })),
  ];
  return lines.map((line, index) => <div key={line + index} className="lb-muted">{line}</div>);
}
