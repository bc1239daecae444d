import { addWorkingDays, dueDate, explain, noticeOn, noticeSteps, type Calendar, type DueDate, type ExplainedDay, type NotCovered } from '@lianban/calendar';
import { dateFact, item } from '@lianban/contracts';
import { accepted, addDays, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { disclosureWorkingDays } from '../figures/disclosure.figures.js';
import type { Readings } from '../readings.js';
import type { RuleContext } from './rule-context.js';

/** The day of the decision, which may be a rest day. */
export const DisclosureDeadlineFacts = z.object({ decisionDate: dateFact });
export type DisclosureDeadlineFacts = z.infer<typeof DisclosureDeadlineFacts>;

export interface DisclosureDeadlineValue {
  /** The last day on which the publication is in time. */
  deadline: PlainDate;
  /** Every day that was passed, in the order of counting. */
  proof: ExplainedDay[];
}

/** The 20th working day after the decision, the decision's own day not counted (item 9; E-01). */
export function disclosureDeadline(
  { decisionDate }: DisclosureDeadlineFacts, asOf: PlainDate, { readings, calendar }: RuleContext,
): Outcome<Ruling<DisclosureDeadlineValue>, NotCovered> {
  const { workingDays, sinceOn } = disclosureTerm(decisionDate, readings);
  const end = addWorkingDays(calendar, sinceOn, workingDays);
  if (!end.ok) return end;
  const proof = explain(calendar, sinceOn, workingDays);
  return accepted(rulingOf({ deadline: end.value, proof }, asOf, [
    stepOf('作出决定之日', readings['E.countDecisionDay'] ? '当日是工作日的计入' : '当日不计，从次日起数', decisionDate, item('9')),
    ...noticeSteps(calendar, proof),
    stepOf('按日历数', `逐日数工作日 ${workingDays} 个`, end.value, noticeOn(calendar, end.value)),
    stepOf('公开期限', `第 ${workingDays} 个工作日，当日公开仍算按时`, end.value, item('9')),
  ]));
}

/** The term as a step takes it: so many working days after `sinceOn`, itself not counted. */
export function disclosureTerm(decidedOn: PlainDate, readings: Readings): { workingDays: number; sinceOn: PlainDate } {
  return { workingDays: disclosureWorkingDays.value, sinceOn: readings['E.countDecisionDay'] ? addDays(decidedOn, -1) : decidedOn };
}

/** The limit as a step stores it; through a year without a notice it carries both ends (CAL-03). */
export function disclosureLimit(calendar: Calendar, decidedOn: PlainDate, readings: Readings): Outcome<DueDate, NotCovered> {
  const { workingDays, sinceOn } = disclosureTerm(decidedOn, readings);
  return dueDate(calendar, sinceOn, workingDays);
}
