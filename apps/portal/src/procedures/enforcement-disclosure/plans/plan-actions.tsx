import { PlanReasonBody, type PlanDetail } from '@lianban/contracts';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedDialog } from '../../../form/typed-dialog.js';
import { useSafetyCommand } from '../../work-safety/use-safety-command.js';
import { DrawDialog } from './draw-dialog.js';
import { planPath } from './plan-api.js';

interface PlanActionsProps {
  plan: PlanDetail;
  onWrite: (how: 'edit' | 'adjust') => void;
}

type Decision = 'submit' | 'approve' | 'return';
const order = ['approve', 'submit', 'edit', 'return', 'adjust', 'draw'] as const;

/** What the service offers this post; what moves the plan on comes first. */
export function PlanActions({ plan, onWrite }: PlanActionsProps): ReactNode {
  const { t } = useTranslation('plans');
  const [open, setOpen] = useState<Decision | 'draw' | null>(null);
  const offered = order.filter((action) => plan.actions.includes(action));
  const start = (action: (typeof order)[number]): void => (action === 'edit' || action === 'adjust' ? onWrite(action) : setOpen(action));
  return (
    <>
      {offered.map((action, index) => <Button key={action} type={index === 0 ? 'primary' : 'default'} onClick={() => start(action)}>{t(`act.${action}`)}</Button>)}
      {open === 'draw' ? <DrawDialog plan={plan} onClose={() => setOpen(null)} /> : null}
      {open && open !== 'draw' ? <DecisionDialog plan={plan} decision={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

const Reason = PlanReasonBody.pick({ reason: true });
const Nothing = PlanReasonBody.pick({});

function DecisionDialog({ plan, decision, onClose }: { plan: PlanDetail; decision: Decision; onClose: () => void }): ReactNode {
  const { t } = useTranslation('plans');
  const command = useSafetyCommand(`${planPath(plan.planId)}/${decision}`, plan.revision, onClose);
  const asks = decision === 'return';
  return (
    <TypedDialog
      name="plan-decision" title={`${t(`act.${decision}`)}：${t('page.title', { year: plan.year })}`} okText={t(`act.${decision}`)} will={t(`act.${decision}Will`, { returnObjects: true })} schema={asks ? Reason : Nothing}
      fields={asks ? [{ name: 'reason', label: t('act.reason'), input: 'long-text' }] : []} onClose={onClose} command={command}
    />
  );
}
