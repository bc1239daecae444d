import { addWorkingDays, isWorkday, officialCalendar, subtractWorkingDays } from '@lianban/calendar';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';

/** The first moment of the demonstration: what happened before it is its past. */
export const DEMO_TODAY = plainDate('2026-10-12');

/** Working days later (or earlier); the demonstration's past lies inside the published calendar. Throws outside of it. */
export function workingDays(from: PlainDate, days: number): PlainDate {
  if (days === 0) return from;
  const found = days > 0 ? addWorkingDays(officialCalendar, from, days) : subtractWorkingDays(officialCalendar, from, -days);
  if (!found.ok) throw new RangeError('the demonstration leaves the published calendar');
  return found.value;
}

export function isWorking(on: PlainDate): boolean {
  const found = isWorkday(officialCalendar, on);
  return found.ok && found.value;
}

/** The day itself when it is worked, else the next one that is. */
export function workdayFrom(on: PlainDate): PlainDate {
  return isWorking(on) ? on : workdayFrom(addDays(on, 1));
}
