import { addDays, daysBetween, fromEpochDay, plainDate, toEpochDay, weekdayOf, yearOf, type PlainDate } from '@lianban/kernel';
import type { StatutoryYear } from './notice.js';

/** Days from `before` the anchor to `after` it that a notice has so far been seen to turn into rest. */
interface Reach {
  before: number;
  after: number;
}
const EVE_OF_SPRING_FESTIVAL: Reach = { before: 2, after: 9 };
const LABOUR_DAY: Reach = { before: 2, after: 5 };
const NATIONAL_DAY: Reach = { before: 1, after: 8 };
const OTHER_BLOCK: Reach = { before: 2, after: 3 };
/** A make-up weekend lies at most this many days from a statutory day. */
const MAKE_UP_REACH_DAYS = 9;

/**
 * What the notice of an unpublished year may still decide: weekends that may become make-up days, weekdays that may
 * become rest. Source: the reading CAL-03 of the arrangements of past years; docs/decisions records it.
 */
export function openDays(unpublished: readonly StatutoryYear[]): {
  mayWork: Record<string, true>;
  mayRest: Record<string, true>;
} {
  const years = new Set(unpublished.map((year) => year.year));
  const statutory = withNextNewYear(unpublished);
  const named = new Set<string>(statutory.map((day) => day.on));
  const open = (days: PlainDate[], wanted: (day: PlainDate) => boolean): Record<string, true> =>
    Object.fromEntries(
      days.filter((day) => years.has(yearOf(day)) && !named.has(day) && wanted(day)).map((day) => [day, true as const]),
    );
  const near = statutory.flatMap((day) => around(day.on, { before: MAKE_UP_REACH_DAYS, after: MAKE_UP_REACH_DAYS }));
  return {
    mayWork: open(near, (day) => weekdayOf(day) >= 6),
    mayRest: open(restWindows(statutory), (day) => weekdayOf(day) < 6),
  };
}

interface StatutoryDay {
  on: PlainDate;
  name: string;
}

/** 1 January is a statutory day of every year, so the end of December is open even when no later year is loaded. */
function withNextNewYear(years: readonly StatutoryYear[]): StatutoryDay[] {
  const days = new Map<PlainDate, StatutoryDay>();
  for (const year of years) {
    const nextNewYear = plainDate(`${year.year + 1}-01-01`);
    days.set(nextNewYear, { on: nextNewYear, name: '元旦' });
    for (const day of year.days) days.set(plainDate(day.date), { on: plainDate(day.date), name: day.name });
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function restWindows(statutory: StatutoryDay[]): PlainDate[] {
  return statutory.flatMap((day, index) => {
    const own = reachOf(day);
    if (own) return around(day.on, own);
    const previous = statutory[index - 1];
    const opensBlock = !previous || daysBetween(previous.on, day.on) > 1;
    return opensBlock ? around(day.on, OTHER_BLOCK) : [];
  });
}

function reachOf(day: StatutoryDay): Reach | undefined {
  if (day.name === '除夕') return EVE_OF_SPRING_FESTIVAL;
  if (day.on.endsWith('-05-01')) return LABOUR_DAY;
  return day.on.endsWith('-10-01') ? NATIONAL_DAY : undefined;
}

function around(day: PlainDate, reach: Reach): PlainDate[] {
  const first = toEpochDay(addDays(day, -reach.before));
  return Array.from({ length: reach.before + reach.after + 1 }, (_, offset) => fromEpochDay(first + offset));
}
