import type { ReplayOrderView } from '@lianban/contracts';

type Counted = Pick<ReplayOrderView, 'letters' | 'sent' | 'cured' | 'refusedAgain'>;

/** Letters whose consumer has not yet said anything; and the share that is cured, the only one that counts as done. */
export function orderProgress({ letters, sent, cured, refusedAgain }: Counted): { waiting: number; curedShare: number } {
  return { waiting: Math.max(0, sent - cured - refusedAgain), curedShare: letters === 0 ? 0 : cured / letters };
}
