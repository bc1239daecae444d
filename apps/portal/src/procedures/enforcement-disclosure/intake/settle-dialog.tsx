import { intakeOutcomeLabels, SettleIntakeBody, type IntakeProblem } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog } from '../../../form/typed-dialog.js';
import { useSafetyCommand } from '../../work-safety/use-safety-command.js';

const Body = SettleIntakeBody.omit({ revision: true });

/** How a person settles what does not fit. */
export function SettleDialog({ problem, onClose }: { problem: IntakeProblem; onClose: () => void }): ReactNode {
  const { t } = useTranslation('safety');
  const command = useSafetyCommand(`/intake/problems/${encodeURIComponent(problem.problemId)}/settle`, problem.revision, onClose);
  const options = Object.fromEntries(problem.outcomes.map((outcome) => [outcome, intakeOutcomeLabels[outcome]]));
  return (
    <TypedDialog
      name="intake" title={`${t('intake.settle')}：${problem.reference}`} okText={t('intake.settle')} will={t('intake.will', { returnObjects: true })} schema={Body} onClose={onClose} command={command}
      fields={[{ name: 'outcome', label: t('intake.outcome'), input: 'choice', options }, { name: 'explanation', label: t('intake.explanation'), input: 'long-text' }]}
    >
      <p className="lb-break">{problem.kindLabel}：{problem.reason}</p>
    </TypedDialog>
  );
}
