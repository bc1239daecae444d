import { AdjustPlanBody, EditPlanBody, type PlanDetail } from '@lianban/contracts';
import { Page, UnsavedGuard } from '@lianban/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNestedForm } from '../../../form/use-nested-form.js';
import { useSafetyCommand } from '../../work-safety/use-safety-command.js';
import { planPath } from './plan-api.js';
import { PlanFields } from './plan-fields.js';

interface PlanFormProps {
  plan: PlanDetail;
  how: 'edit' | 'adjust';
  onClose: () => void;
}

/** Writes on a draft, or begins an adjustment of what is in force; an adjustment says why. */
export function PlanForm({ plan, how, onClose }: PlanFormProps): ReactNode {
  const { t } = useTranslation('plans');
  const [changed, setChanged] = useState(false);
  const adjusts = how === 'adjust';
  const command = useSafetyCommand(planPath(plan.planId) + (adjusts ? '/adjust' : ''), plan.revision, onClose, adjusts ? 'POST' : 'PUT');
  const form = useNestedForm({
    name: 'plan', schema: adjusts ? AdjustPlanBody : EditPlanBody, problem: command.problem, onData: command.mutate,
    toBody: ({ reason, ...content }) => ({ revision: plan.revision, content, ...(adjusts && { reason }) }), prefix: 'content',
  });
  return (
    <Page title={t(adjusts ? 'form.adjust' : 'form.edit')} lead={`${t('page.title', { year: plan.year })} · ${plan.officeName}`} hasErrors={form.errors.length > 0}>
      <UnsavedGuard when={changed && !command.isPending} />
      <PlanFields form={form} content={plan.versions.at(-1)?.content} reason={adjusts} command={command} onChange={() => setChanged(true)} onCancel={onClose} />
    </Page>
  );
}
