import type { TFunction } from 'i18next';

const steps = ['proposed', 'signed', 'overdue', 'opened'] as const;

/** A line of the history by its stable word: `case.withdraw`, `step.approval.approved`. A word that is not known stands for itself. */
export function historyWords(action: string, t: TFunction<'loans'>): string {
  const [kind = '', ...rest] = action.split('.');
  const last = rest.at(-1) ?? '';
  if (kind === 'step') return t(`history.steps.${steps.find((word) => word === last) ?? 'done'}`);
  if (kind === 'rung') return t('history.rung');
  return t(`history.${last}` as 'history.opened', { defaultValue: action });
}
