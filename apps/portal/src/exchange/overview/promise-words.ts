import type { ShareStateView } from '@lianban/contracts';

type Promise = Pick<ShareStateView['promise'], 'dueOn' | 'workingDaysLeft'>;

/** Which sentence the promised day gets, and its number of working days. */
export function promisePhase({ dueOn, workingDaysLeft: left }: Promise): { phase: 'left' | 'today' | 'over' | 'none'; n: number } {
  if (dueOn === null || left === null) return { phase: 'none', n: 0 };
  if (left === 0) return { phase: 'today', n: 0 };
  return left > 0 ? { phase: 'left', n: left } : { phase: 'over', n: -left };
}
