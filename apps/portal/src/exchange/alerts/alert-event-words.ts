import type { AlertDetail } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { stepSpec } from './alert-actions.js';

type Event = Pick<AlertDetail['history'][number], 'action' | 'text'>;

/** A line of the history: what happened, by its stable word (`case.mute`, `step.coordinate.kept`), and what was said beside it. */
export function alertEventWords({ action, text }: Event, t: TFunction<'alerts'>): { head: string; more: string | null } {
  const head = headOf(action, t);
  if (head === null) return { head: text ?? action, more: null };
  if (text === null || text === head) return { head, more: null };
  return { head, more: text.startsWith(`${head}：`) ? text.slice(head.length + 1) : text };
}

/** Null: a word of the service that explains itself by its text. */
function headOf(action: string, t: TFunction<'alerts'>): string | null {
  const [kind, code = '', last = ''] = action.split('.');
  if (kind === 'rung') return t('history.rung');
  const step = kind === 'step' ? stepSpec(code) : undefined;
  if (step) return step.outcomes[last] ? `${step.title}：${step.outcomes[last].label}` : step.title;
  return t(`history.${action}` as 'history.rung', { defaultValue: '' }) || null;
}

export function useAlertEventWords(): (event: Event) => { head: string; more: string | null } {
  const { t } = useTranslation('alerts');
  return (event) => alertEventWords(event, t);
}
