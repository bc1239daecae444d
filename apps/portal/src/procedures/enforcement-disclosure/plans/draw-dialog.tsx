import { DrawBody, type PlanDetail } from '@lianban/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog } from '../../../form/typed-dialog.js';
import { inForce } from './plan-versions.js';
import { planPath } from './plan-api.js';
import { useSafetyCommand } from '../../work-safety/use-safety-command.js';

/** Chooses inspectors or targets at random; seed, pool and choice are recorded. */
export function DrawDialog({ plan, onClose }: { plan: PlanDetail; onClose: () => void }): ReactNode {
  const { t } = useTranslation('plans');
  const command = useSafetyCommand(`${planPath(plan.planId)}/draws`, undefined, onClose);
  const schema = DrawBody
    .refine(({ pool: names, count }) => count <= names.length, { path: ['count'], message: t('draw.fewer') })
    .refine(({ pool: names }) => new Set(names).size === names.length, { path: ['pool'], message: t('draw.twice') });
  const pool = inForce(plan.versions)?.content.targets.filter(({ random }) => random).map(({ target }) => target) ?? [];
  return (
    <TypedDialog
      name="draw" title={t('draw.title')} okText={t('draw.ok')} will={t('draw.will', { returnObjects: true })} schema={schema} initial={{ what: 'targets', pool: pool.join('\n'), count: 1 }} onClose={onClose} command={command}
      fields={[
        { name: 'what', label: t('draw.what'), input: 'choice', options: t('draw.whats', { returnObjects: true }) }, { name: 'pool', label: t('draw.pool'), input: 'lines', help: t('draw.poolHelp') },
        { name: 'count', label: t('draw.count'), input: 'number' }, { name: 'seed', label: t('draw.seed'), input: 'text', optional: true, help: t('draw.seedHelp') },
      ]}
    />
  );
}
