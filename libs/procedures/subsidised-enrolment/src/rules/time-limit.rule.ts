import { addWorkingDays } from '@lianban/calendar';
import { accepted, addDays, type Outcome, type PlainDate } from '@lianban/kernel';
import type { RuleContext } from './rule-context.js';

/**
 * The last day of "within `days` days from `start`" (arts. 18, 19): the starting day is not counted (Civil Code
 * art. 201) and a rest day does not move the end, unless the readings say otherwise.
 */
export function lastDayWithin(start: PlainDate, days: number, context: RuleContext): Outcome<PlainDate, 'CALENDAR_NOT_COVERED'> {
  return rolledOver(addDays(start, context.readings['B.deadlineCountsStartDay'] ? days - 1 : days), context);
}

/** Under the reading of Civil Code art. 203 a limit that ends on a rest day ends on the next working day. */
export function rolledOver(limit: PlainDate, { readings, calendar }: RuleContext): Outcome<PlainDate, 'CALENDAR_NOT_COVERED'> {
  return readings['B.deadlineRollover'] ? addWorkingDays(calendar, addDays(limit, -1), 1) : accepted(limit);
}
