import { resolutionSteps } from '@lianban/procedure-loan-renewal';
import type { TFunction } from 'i18next';

const steps = ['proposed', 'signed', 'overdue', 'opened'] as const;
const decided: readonly string[] = resolutionSteps;

/** A line of the history by its stable word: `case.withdraw`, `step.approval.approved`. A word that is not known stands for itself. */
export function historyWords(action: string, t: TFunction<'loans'>): string {
  const [kind = '', ...rest] = action.split('.');
  const last = rest.at(-1) ?? '';
  if (kind === 'step') return t(`history.steps.${stepWord(rest[0] ?? '', last)}`);
  if (kind === 'rung') return t('history.rung');
  return t(`history.${last}` as 'history.opened', { defaultValue: action });
}

/** An agreement that is signed ends its step as `signed`; only a resolution is signed by its members. */
function stepWord(code: string, last: string): (typeof steps)[number] | 'done' {
  const known = steps.find((word) => word === last);
  return known === 'signed' && !decided.includes(code) ? 'done' : (known ?? 'done');
}
