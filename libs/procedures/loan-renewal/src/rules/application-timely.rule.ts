import type { NotCovered } from '@lianban/calendar';
import { dateFact } from '@lianban/contracts';
import { accepted, refused, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import type { z } from 'zod';
import { art } from '../document.js';
import { latestApplicationDate, LatestApplicationDateFacts, type LatestApplicationDateValue } from './latest-application-date.rule.js';
import type { RuleContext } from './rule-context.js';

/** The filing day counts, rest day or not; the bank's letter may follow. */
export const ApplicationTimelyFacts = LatestApplicationDateFacts.extend({ applyDate: dateFact });
export type ApplicationTimelyFacts = z.infer<typeof ApplicationTimelyFacts>;

export interface ApplicationTimelyValue extends LatestApplicationDateValue {
  timely: boolean;
  outcome: 'ok' | 'reject' | 'leading_group';
  reasons: 'A12_2_LATE'[];
}

/**
 * Whether an application was filed by the last day (arts. 12(2), 14(1)1). Late: refused, or to the leading group
 * where the reading A-20 says so. `CALENDAR_NOT_COVERED` also says `timely` where both ends of the range agree.
 */
export function applicationTimely(
  facts: ApplicationTimelyFacts, asOf: PlainDate, context: RuleContext,
): Outcome<Ruling<ApplicationTimelyValue>, NotCovered> {
  const limit = latestApplicationDate(facts, asOf, context);
  if (!limit.ok) return refused(limit.refusal.code, { ...limit.refusal.detail, timely: withinRange(facts.applyDate, limit.refusal.detail) });
  const { value, steps } = limit.value;
  const timely = facts.applyDate <= value.latest;
  const late = context.readings['A.lateFiling'] === 'leading_group' ? 'leading_group' : 'reject';
  const filed = stepOf('是否按时', `申请日 ${facts.applyDate} 不晚于 ${value.latest}`, timely, art('12(2)'));
  const beyond = stepOf('逾期申请', late === 'reject' ? '不予受理' : '作为特殊情况报领导小组', late, art(late === 'reject' ? '12(2)' : '10(4)'));
  return accepted(rulingOf(
    { ...value, timely, outcome: timely ? 'ok' : late, reasons: timely ? [] : ['A12_2_LATE'] },
    asOf, timely ? [...steps, filed] : [...steps, filed, beyond],
  ));
}

/** True by the earliest end, false only after the latest, null between them (CAL-03). */
function withinRange(applied: PlainDate, { earliestOn, latestOn }: Record<string, unknown>): boolean | null {
  if (typeof earliestOn !== 'string' || typeof latestOn !== 'string') return null;
  if (applied <= earliestOn) return true;
  return applied > latestOn ? false : null;
}
