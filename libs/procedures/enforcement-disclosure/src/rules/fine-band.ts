import type { DatedSetting, PlainDate } from '@lianban/kernel';
import type { DecisionFacts } from '../enforcement-disclosure.state.js';
import { discretionBand, type DiscretionBandValue } from './discretion-band.rule.js';
import { majorDecision } from './major-decision.rule.js';

/** What of a decision says how heavy its fine is. */
export type FineFacts = Pick<DecisionFacts, 'kinds' | 'amountFen' | 'violationKind' | 'band'>;

/**
 * Where the fine of a decision lies among the bands of its violation (item 10). Null where that cannot be told: no fine,
 * no kind of violation, or a sum that what is confiscated shares.
 */
export function fineBand({ kinds, amountFen, violationKind, band }: FineFacts, asOf: PlainDate, settings: readonly DatedSetting[]): DiscretionBandValue | null {
  const top = kinds.includes('top-penalty');
  const fined = (top || kinds.includes('fine')) && !kinds.includes('confiscation');
  if (!fined || amountFen === null || violationKind === null) return null;
  return discretionBand({ violation: violationKind, fineFen: amountFen, band: top ? 'top' : band }, asOf, settings).value;
}

/** Whether a decision must pass the legal review before it is made (item 10): by its kinds, or by a fine that is or lies at the upper limit. */
export function isMajorDecision(facts: FineFacts, asOf: PlainDate, settings: readonly DatedSetting[]): boolean {
  const top = facts.band === 'top' || fineBand(facts, asOf, settings)?.band === 'top';
  return majorDecision({ kinds: facts.kinds, band: top ? 'top' : facts.band }, asOf, settings).value.major;
}
