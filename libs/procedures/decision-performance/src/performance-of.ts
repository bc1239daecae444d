import type { DatedSetting } from '@lianban/kernel';
import { addDays } from '@lianban/kernel';
import { performanceSetting } from './figures/default-settings.js';
import type { PerformanceFacts } from './decision-performance.state.js';

/** What of a decision says whether something is left to be performed. */
export interface PerformableDecision extends Omit<PerformanceFacts, 'performByOn'> {
  /** Null where the decision sets no day. */
  performByOn: PerformanceFacts['performByOn'] | null;
  demandsPerformance: boolean;
}

/** The performance that a decision demands; null where nothing is left to do. A fine without a day falls due after the term of the setting. */
export function performanceOf({ demandsPerformance, performByOn, ...decision }: PerformableDecision, settings: readonly DatedSetting[]): PerformanceFacts | null {
  if (!demandsPerformance && decision.halts.length === 0) return null;
  const days = Number(performanceSetting(settings, 'fine-payment-days', decision.servedOn).value);
  return { ...decision, performByOn: performByOn ?? addDays(decision.servedOn, days) };
}
