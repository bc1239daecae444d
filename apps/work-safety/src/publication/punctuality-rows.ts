import { workingDaysBetween, type Calendar } from '@lianban/calendar';
import { counties, departments, type Punctuality, type PunctualityQuery } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';

/** Steps of one place or month that stand alike; those that ended, by the days on which they began and ended. */
export interface Counted {
  key: string;
  verdict: 'onTime' | 'late' | 'openLate' | 'open';
  fromOn: PlainDate | null;
  toOn: PlainDate | null;
  n: number;
}

/** Where the decisions of the city's own departments stand. */
export const CITY = 'city';

export function labelOf(by: PunctualityQuery['by'], key: string): string {
  if (by === 'month') return `${Number(key.slice(0, 4))}年${Number(key.slice(5))}月`;
  const names: Readonly<Record<string, string>> = by === 'county' ? { ...counties, [CITY]: '市本级' } : departments;
  return names[key] ?? key;
}

type Row = Punctuality['total'];

/** `due`: those of which it is certain whether they were in time; `open`: those whose day has not passed. */
export function sumUp(calendar: Calendar, key: string, label: string, lines: readonly Counted[]): Row {
  const of = (verdict: Counted['verdict']): number => lines.reduce((sum, line) => (line.verdict === verdict ? sum + line.n : sum), 0);
  const [onTime, late, openLate, open] = [of('onTime'), of('late'), of('openLate'), of('open')];
  const due = onTime + late + openLate;
  return { key, label, due, onTime, late, openLate, open, onTimeShare: due === 0 ? null : onTime / due, averageWorkingDays: average(calendar, lines) };
}

/** Working days from the beginning to the end, to one decimal; each pair of days is counted once, and one that the calendar does not reach is left out. */
function average(calendar: Calendar, lines: readonly Counted[]): number | null {
  let [days, steps] = [0, 0];
  for (const { fromOn, toOn, n } of lines) {
    const between = fromOn && toOn ? workingDaysBetween(calendar, fromOn, toOn) : undefined;
    if (!between?.ok) continue;
    days += between.value * n;
    steps += n;
  }
  return steps === 0 ? null : Math.round((days / steps) * 10) / 10;
}
