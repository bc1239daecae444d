import { addWorkingDays, noticeOn, type NotCovered } from '@lianban/calendar';
import { dateFact } from '@lianban/contracts';
import { accepted, addDays, earlierOf, refused, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import type { RuleContext } from './rule-context.js';

/** The day the renewal loan was paid, null while it was not, and the end agreed with the borrower. */
export const RepayDeadlineFacts = z
  .object({ renewalDisbursed: dateFact.nullish(), agreedEnd: dateFact.nullish() })
  .refine((facts) => facts.renewalDisbursed || facts.agreedEnd, { path: ['renewalDisbursed'], message: '请给出续贷资金到位日或约定的到期日' });
export type RepayDeadlineFacts = z.infer<typeof RepayDeadlineFacts>;

export interface RepayDeadlineValue {
  deadline: PlainDate;
}

/** The day after the renewal loan was paid, or the agreed end where that is earlier (arts. 12(5), 17; A-11). */
export function repayDeadline(facts: RepayDeadlineFacts, asOf: PlainDate, context: RuleContext): Outcome<Ruling<RepayDeadlineValue>, NotCovered> {
  const next = facts.renewalDisbursed ? nextDay(facts.renewalDisbursed, facts.agreedEnd ?? null, context) : null;
  if (next && !next.ok) return next;
  const steps = [...(next?.value.steps ?? []), ...(facts.agreedEnd ? [stepOf('约定到期日', '借用协议约定', facts.agreedEnd, art('12(5)'))] : [])];
  const days = [next?.value.on, facts.agreedEnd].filter((day) => day != null);
  const deadline = days.reduce(earlierOf);
  const last = stepOf('最后归还日', days.length > 1 ? '两者中较早的一天' : '仅此一天', deadline, art('17'));
  return accepted(rulingOf({ deadline }, asOf, [...steps, last]));
}

/** By the calendar, or the next working day. Through an unpublished year the range is cut off at the agreed end. */
function nextDay(paid: PlainDate, agreedEnd: PlainDate | null, { readings, calendar }: RuleContext): Outcome<{ on: PlainDate; steps: RulingStep[] }, NotCovered> {
  if (readings['A.nextDay'] === 'calendar') {
    const on = addDays(paid, 1);
    return accepted({ on, steps: [stepOf('续贷到位次日', `${paid} 的次日`, on, art('12(5)'))] });
  }
  const next = addWorkingDays(calendar, paid, 1);
  if (next.ok) {
    const found = [stepOf('续贷到位次日', `${paid} 之后的第一个工作日`, next.value, art('12(5)')), stepOf('按日历数', '工作日', next.value, noticeOn(calendar, next.value))];
    return accepted({ on: next.value, steps: found });
  }
  const { earliestOn, latestOn } = next.refusal.detail as { earliestOn: PlainDate | null; latestOn: PlainDate | null };
  const cut = (day: PlainDate | null): PlainDate | null => (day && agreedEnd ? earlierOf(day, agreedEnd) : day);
  if (agreedEnd && (agreedEnd <= paid || (earliestOn && agreedEnd <= earliestOn))) return accepted({ on: agreedEnd, steps: [] });
  return refused('CALENDAR_NOT_COVERED', { earliestOn: cut(earliestOn), latestOn: cut(latestOn) });
}
