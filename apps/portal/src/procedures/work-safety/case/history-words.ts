import type { SafetyCaseDetail } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import type { SafetyPages } from '../safety-pages.js';

type Pages = Pick<SafetyPages, 'steps' | 'requests'>;
type Entry = Pick<SafetyCaseDetail['history'][number], 'action' | 'text'>;

/** A line of the history: what happened, by its stable word (`case.opened`, `step.redaction.ready`), and what was said beside it. */
export function historyWords({ action, text }: Entry, pages: Pages, t: TFunction<'safety'>): { head: string; more: string | null } {
  const head = headOf(action, pages, t);
  if (head === null) return { head: text ?? action, more: null };
  if (text === null || text === head) return { head, more: null };
  return { head, more: text.startsWith(`${head}：`) ? text.slice(head.length + 1) : text };
}

/** Null: a word of the service that explains itself by its text. */
function headOf(action: string, { steps, requests }: Pages, t: TFunction<'safety'>): string | null {
  const [kind = '', code = '', last = ''] = action.split('.');
  if (kind === 'rung') return t('history.rung');
  const step = kind === 'step' ? steps[code] : undefined;
  if (step) return step.outcomes[last] ? `${step.title}：${step.outcomes[last].label}` : t(`history.steps.${last}` as 'history.steps.opened', { title: step.title, defaultValue: step.title });
  const request = kind === 'case' ? requests[code] : undefined;
  return request?.title ?? (t(`history.${code}` as 'history.opened', { defaultValue: '' }) || null);
}
