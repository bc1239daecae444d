import {
  dueDate as limitOf, explain, noticeOn, noticeSteps, subtractWorkingDays, type Calendar, type DueDate, type ExplainedDay, type NotCovered,
} from '@lianban/calendar';
import { dateFact } from '@lianban/contracts';
import { accepted, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { art } from '../document.js';
import { leadWorkingDays } from '../figures/loan-fund.figures.js';
import type { Readings } from '../readings.js';
import type { RuleContext } from './rule-context.js';

/** The day on which the bank loan falls due, as the contract has it; a rest day is not moved. */
export const LatestApplicationDateFacts = z.object({ dueDate: dateFact });
export type LatestApplicationDateFacts = z.infer<typeof LatestApplicationDateFacts>;

export interface LatestApplicationDateValue {
  /** The last day on which an application is in time. */
  latest: PlainDate;
  /** The safer day: 20 full working days lie between it and the due date. Null where the calendar ends. */
  clearDays: PlainDate | null;
  /** Every day that was passed, from the due date backwards. */
  proof: ExplainedDay[];
}

/** The 20th working day before the due date, itself still in time (arts. 12(2), 14(1)1; ). */
export function latestApplicationDate(
  facts: LatestApplicationDateFacts, asOf: PlainDate, { readings, calendar }: RuleContext,
): Outcome<Ruling<LatestApplicationDateValue>, NotCovered> {
  const lead = leadOf(readings);
  const latest = subtractWorkingDays(calendar, facts.dueDate, lead);
  if (!latest.ok) return latest;
  const proof = explain(calendar, facts.dueDate, -lead);
  const clear = clearDaysBefore(calendar, facts.dueDate);
  const steps: [RulingStep, ...RulingStep[]] = [
    stepOf('到期日', '合同到期日，本身不计，遇休息日不移动', facts.dueDate, art('12(2)')),
    ...noticeSteps(calendar, proof),
    stepOf('按日历数', `自到期日向前逐日数工作日 ${lead} 个`, latest.value, noticeOn(calendar, latest.value)),
    stepOf('最后申请日', `到期日前第 ${lead} 个工作日，当日仍算按时`, latest.value, art('12(2)')),
    stepOf('同日向办公室提交材料', '向银行申请的同时提交', latest.value, art('14(1)1')),
    stepOf('稳妥日', `留足 ${leadWorkingDays.value} 个完整工作日`, clear, art('12(2)')),
  ];
  return accepted(rulingOf({ latest: latest.value, clearDays: clear, proof }, asOf, steps));
}

/** 20, or 21 under the reading of full working days in between. */
export function leadOf(readings: Readings): number {
  return leadWorkingDays.value + (readings['A.leadMode'] === 'clear_days' ? 1 : 0);
}

/**
 * The limit as a step stores it: `dueOn` is the day after which a filing is late; through a year without a notice it
 * carries both ends, the earliest being the safe day (CAL-03).
 */
export function applicationLimit(calendar: Calendar, loanDueOn: PlainDate, readings: Readings): Outcome<DueDate, NotCovered> {
  return limitOf(calendar, loanDueOn, -leadOf(readings));
}

function clearDaysBefore(calendar: Calendar, dueDate: PlainDate): PlainDate | null {
  const day = subtractWorkingDays(calendar, dueDate, leadWorkingDays.value + 1);
  return day.ok ? day.value : null;
}
