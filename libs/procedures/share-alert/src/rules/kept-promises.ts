import type { Calendar } from '@lianban/calendar';
import type { PlainDate } from '@lianban/kernel';
import { promisesUpTo, type Frequency, type PromisedPeriod } from './promises.js';

/** A version that came and was not withdrawn: period, business day of its publication, places that it covers. */
export interface Arrival {
  period: string;
  arrivedOn: PlainDate;
  places: readonly string[];
}

export interface FreshnessFacts {
  frequency: Frequency;
  /** What a period of the list is; a yearly list may be promised monthly. */
  scope: 'day' | 'month' | 'year';
  arrivals: readonly Arrival[];
}

export interface Standing {
  /** The period that is asked for now; undefined where no calendar says. */
  wanted: PromisedPeriod | undefined;
  /** Its day has passed without it. */
  owed: boolean;
  /** Promised days that have passed one after the other without what was promised; 1 of a list that never came. */
  missed: number;
}

const MOST_LOOKED_BACK = 40;
const lengthOf = { day: 10, month: 7, year: 4 } as const;

/** Of periods that stand beside one another each is owed, the oldest first; of others the latest stands for those before it. */
export function standingOf(facts: FreshnessFacts, calendar: Calendar, today: PlainDate): Standing {
  const promises = lookBack(facts, calendar, today);
  const passed = promises.filter(({ due }) => due !== undefined && due.dueOn < today);
  const keptAt = passed.findIndex((promise) => isKept(facts, promise));
  const missed = facts.arrivals.length === 0 ? passed.slice(0, 1) : passed.slice(0, keptAt < 0 ? undefined : keptAt);
  const standsAlone = facts.frequency.every === 'day' && facts.scope === 'day' && facts.arrivals.length > 0;
  const owed = standsAlone ? passed.findLast((promise) => !isKept(facts, promise)) : missed[0];
  return { wanted: owed ?? promises[0], owed: owed !== undefined, missed: missed.length };
}

/** Whether what was promised is there, for every place that the list has covered. */
export function isKept(facts: FreshnessFacts, promise: PromisedPeriod): boolean {
  return keeping(facts, promise).length > 0 && missingPlaces(facts, promise).length === 0;
}

export function missingPlaces(facts: FreshnessFacts, promise: PromisedPeriod): string[] {
  const covered = new Set(keeping(facts, promise).flatMap(({ places }) => places));
  return [...new Set(facts.arrivals.flatMap(({ places }) => places))].filter((place) => !covered.has(place)).sort();
}

function keeping({ arrivals, frequency, scope }: FreshnessFacts, { period, opensOn }: PromisedPeriod): Arrival[] {
  if (scope !== frequency.every) return arrivals.filter(({ arrivedOn }) => arrivedOn >= opensOn);
  return arrivals.filter((arrival) => (scope === 'month' ? arrival.period >= period : arrival.period === period));
}

/** Back to the first that came; of a list that never came, to the last whose day has passed. */
function lookBack({ arrivals, frequency, scope }: FreshnessFacts, calendar: Calendar, today: PlainDate): PromisedPeriod[] {
  const first = arrivals.map(({ period, arrivedOn }) => (scope === 'day' ? period : arrivedOn)).sort()[0];
  const length = lengthOf[frequency.every];
  const found: PromisedPeriod[] = [];
  for (const promise of promisesUpTo(frequency, calendar, today)) {
    if (found.length > 0 && first !== undefined && promise.opensOn.slice(0, length) < first.slice(0, length)) break;
    found.push(promise);
    if (found.length === MOST_LOOKED_BACK || (first === undefined && promise.due !== undefined && promise.due.dueOn < today)) break;
  }
  return found;
}
