import { addWorkingDays, dueDate, provisionalRange, type Calendar, type DueDate } from '@lianban/calendar';
import type { ListContract } from '@lianban/contracts';
import { addDays, addMonths, earlierOf, plainDate, type PlainDate } from '@lianban/kernel';

export type Frequency = ListContract['frequency'];

/** One period that a list promises. */
export interface PromisedPeriod {
  /** `2026-10`, `2026` or `2026-10-12`. */
  period: string;
  /** From this day on it can come. */
  opensOn: PlainDate;
  /** Promised day; on a day off it moves to the next working day. Undefined: the calendar does not reach so far. */
  due: DueDate | undefined;
}

/** The period that is owed on a day, and those before it, the latest first. Of a daily list each working day, owed `byDay` working days later. */
export function* promisesUpTo({ every, byDay }: Frequency, calendar: Calendar, today: PlainDate): Generator<PromisedPeriod> {
  for (let back = 0; ; back += 1) {
    if (every === 'day') {
      const day = workingDayBefore(calendar, today, back + 1);
      if (!day) return;
      yield { period: day, opensOn: day, due: dueOrNot(calendar, day, byDay) };
    } else {
      const opensOn = addMonths(plainDate(every === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`), -back * (every === 'month' ? 1 : 12));
      const last = addDays(addMonths(opensOn, every === 'month' ? 1 : 12), -1);
      const promised = earlierOf(addDays(opensOn, byDay - 1), last);
      yield { period: opensOn.slice(0, every === 'month' ? 7 : 4), opensOn, due: dueOrNot(calendar, addDays(promised, -1), 1) };
    }
  }
}

/** In a year without a notice only what is certain to be worked: nobody owes a day that may be a holiday. */
function workingDayBefore(calendar: Calendar, today: PlainDate, days: number): PlainDate | undefined {
  const known = addWorkingDays(calendar, today, -days);
  return known.ok ? known.value : provisionalRange(calendar, today, -days)?.earliestOn;
}

function dueOrNot(calendar: Calendar, from: PlainDate, workingDays: number): DueDate | undefined {
  const due = dueDate(calendar, from, workingDays);
  return due.ok ? due.value : undefined;
}
