import type { SafetyAction } from '@lianban/contracts';
import type { SafetyPages } from '../safety-pages.js';

/** What the page offers: one primary action, the rest beside it. Uploading has its own place among the papers. */
export function offersOf(actions: readonly SafetyAction[]): { primary: SafetyAction | null; others: SafetyAction[]; mayUpload: boolean } {
  const offered = actions.filter(({ action }) => action !== 'upload');
  const primary = offered.find((offer) => offer.primary) ?? null;
  return { primary, others: offered.filter((offer) => offer !== primary), mayUpload: actions.some(({ action }) => action === 'upload') };
}

export const offerKey = ({ action, code }: SafetyAction): string => `${action}/${code ?? ''}`;

/** The name of a step or request; a code that this portal does not know stands for itself. */
export function offerTitle({ steps, requests }: Pick<SafetyPages, 'steps' | 'requests'>, { action, code }: Pick<SafetyAction, 'action' | 'code'>): string {
  const key = code ?? '';
  return (action === 'request' ? requests[key]?.title : steps[key]?.title) ?? key;
}
