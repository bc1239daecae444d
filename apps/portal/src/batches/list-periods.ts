import { officialCalendar, subtractWorkingDays } from '@lianban/calendar';
import type { ListContract } from '@lianban/contracts';
import { addDays, plainDate } from '@lianban/kernel';

const DAYS_BACK = 14;

/** Periods a list may be uploaded for, the likeliest first: the last days, this month and the two before, or this year, the next and the last. */
export function periodsFor(contract: Pick<ListContract, 'scope'>, businessToday: string): string[] {
  const year = Number(businessToday.slice(0, 4));
  if (contract.scope.period === 'year') return [year, year + 1, year - 1].map(String);
  if (contract.scope.period === 'day') return daysFor(businessToday);
  const month = Number(businessToday.slice(5, 7));
  return [0, 1, 2].map((back) => monthText(year, month - back));
}

/** The day that is owed first, then the others back to two weeks ago. */
function daysFor(businessToday: string): string[] {
  const owed = lastWorkday(businessToday);
  const days = Array.from({ length: DAYS_BACK + 1 }, (_, back) => addDays(plainDate(businessToday), -back) as string);
  return [owed, ...days.filter((day) => day !== owed)];
}

/** The period that is owed now. */
export function currentPeriod(contract: Pick<ListContract, 'scope'>, businessToday: string): string {
  const { period } = contract.scope;
  if (period === 'day') return lastWorkday(businessToday);
  return businessToday.slice(0, period === 'year' ? 4 : 7);
}

/** The promised day in the present period, e.g. the 10th of this month; of a daily list today, for the working day before. */
export function promisedOn(contract: Pick<ListContract, 'frequency'>, businessToday: string): string {
  const { every, byDay } = contract.frequency;
  if (every === 'day') return businessToday;
  const month = every === 'year' ? `${businessToday.slice(0, 4)}-01` : businessToday.slice(0, 7);
  return `${month}-${String(byDay).padStart(2, '0')}`;
}

/** Outside the published calendar, the day before. */
function lastWorkday(businessToday: string): string {
  const today = plainDate(businessToday);
  const found = subtractWorkingDays(officialCalendar, today, 1);
  return found.ok ? found.value : addDays(today, -1);
}

function monthText(year: number, month: number): string {
  const index = year * 12 + month - 1;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
