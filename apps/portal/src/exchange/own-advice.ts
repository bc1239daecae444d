import type { DepartmentCode, ShareStateView } from '@lianban/contracts';
import type { exchangeTexts } from './texts/exchange.zh-cn.js';

export type Advice = keyof typeof exchangeTexts.advice;
type Known = Pick<ShareStateView, 'condition' | 'giver' | 'turn'>;

/** What a department does about a share that it gives or takes; the one whose turn it is not waits. */
export function adviceOf({ condition, giver, turn }: Known, department: DepartmentCode | string): Advice {
  if (condition === 'unknown') return 'unknown';
  if (condition === 'declined') return 'declined';
  if (condition === 'on-the-way') return 'wait';
  if (turn !== null && turn.department !== department) return 'other';
  if (giver.id !== department) return turn === null ? 'other' : 'consumer';
  return condition === 'healthy' ? 'other' : `giver-${condition}`;
}

/** Rows that a department should look at. */
export const notHealthy = ({ condition }: Pick<ShareStateView, 'condition'>): boolean => condition !== 'healthy' && condition !== 'declined';
