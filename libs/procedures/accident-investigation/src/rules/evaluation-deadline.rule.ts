import { addWorkingDays, noticeOn, type NotCovered } from '@lianban/calendar';
import { dateFact, item } from '@lianban/contracts';
import { accepted, addDays, addYears, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';
import { evaluationYears } from '../figures/evaluation.figures.js';
import type { RuleContext } from './rule-context.js';

/** The day on which the accident was closed. */
export const EvaluationDeadlineFacts = z.object({ closingDate: dateFact });
export type EvaluationDeadlineFacts = z.infer<typeof EvaluationDeadlineFacts>;

export interface EvaluationDeadlineValue {
  /** The last day of the evaluation, itself included. */
  deadline: PlainDate;
}

/** The same day a year after closing; 29 February becomes the 28th; moved from a rest day only under the other reading (item 7; E-02). */
export function evaluationDeadline(
  { closingDate }: EvaluationDeadlineFacts, asOf: PlainDate, { readings, calendar }: RuleContext,
): Outcome<Ruling<EvaluationDeadlineValue>, NotCovered> {
  const year = addYears(closingDate, evaluationYears.value);
  const steps = [
    stepOf('结案之日', '以批复结案之日为准', closingDate, item('7')),
    stepOf('期满之日', `结案之日起 ${evaluationYears.value} 年的对应日，当日含在内`, year, item('7')),
  ] as const;
  if (!readings['E.rollover']) return accepted(rulingOf({ deadline: year }, asOf, [...steps, stepOf('评估期限', '遇休息日不顺延', year, item('7'))]));
  const moved = addWorkingDays(calendar, addDays(year, -1), 1);
  if (!moved.ok) return moved;
  return accepted(rulingOf({ deadline: moved.value }, asOf, [
    ...steps,
    stepOf('顺延', '期满之日起的第一个工作日', moved.value, noticeOn(calendar, moved.value)),
    stepOf('评估期限', '遇休息日顺延到下一个工作日', moved.value, item('7')),
  ]));
}
