import type { LoanSummary } from '@lianban/procedure-loan-renewal';

/** What this post must do, else the most urgent; a step whose clock stands still waits for another, which is the one to name. */
export function shownStep({ steps }: Pick<LoanSummary, 'steps'>): LoanSummary['steps'][number] | undefined {
  const running = steps.filter(({ light }) => light !== 'grey');
  return running.find(({ mine }) => mine) ?? running[0] ?? steps[0];
}
