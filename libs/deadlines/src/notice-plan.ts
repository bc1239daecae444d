import { addWorkingDays, provisionalRange, remindFrom, subtractWorkingDays, type Calendar, type DueDate } from '@lianban/calendar';
import type { NoticeKind } from '@lianban/contracts';
import { findSetting, type DatedSetting, type PlainDate } from '@lianban/kernel';

interface Distance {
  kind: NoticeKind;
  /** Of the setting, behind the slug of the procedure and a dot. */
  key: string;
  side: 'before' | 'after';
  defaultWorkingDays: number;
}

const distances: readonly Distance[] = [
  { kind: 'reminder-3', key: 'reminder-first-working-days-before', side: 'before', defaultWorkingDays: 3 },
  { kind: 'reminder-1', key: 'reminder-second-working-days-before', side: 'before', defaultWorkingDays: 1 },
  { kind: 'urging', key: 'rung-urging-working-days-after', side: 'after', defaultWorkingDays: 1 },
  { kind: 'supervision-order', key: 'rung-supervision-order-working-days-after', side: 'after', defaultWorkingDays: 3 },
  { kind: 'listed-supervision', key: 'rung-listed-supervision-working-days-after', side: 'after', defaultWorkingDays: 5 },
  { kind: 'circular', key: 'rung-circular-working-days-after', side: 'after', defaultWorkingDays: 10 },
];

/** The local settings of reminders and rungs that a procedure starts with: no law says when to remind. */
export function noticeSettings(procedure: string, effectiveFrom: string, source: string): DatedSetting[] {
  return distances.map(({ key, defaultWorkingDays }) => ({ key: `${procedure}.${key}`, value: defaultWorkingDays, effectiveFrom, source, synthetic: false }));
}

/** Days on which a step causes a notice. Null where the calendar reaches no further. */
export type NoticePlan = { kind: NoticeKind; on: PlainDate | null }[];

/** What the days of a plan are counted by. */
export interface PlanBasis {
  /** Slug; its settings are `<procedure>.reminder-…` and `<procedure>.rung-…`. */
  procedure: string;
  calendar: Calendar;
  settings: readonly DatedSetting[];
}

/**
 * Reminders count back from the earliest end of the term, overdue notice (first working day after) and rungs forward
 * from the latest, by the settings in force on `on`. Reminders and the overdue notice go by themselves; the rungs are
 * proposed, a person issues them.
 */
export function noticePlan(basis: PlanBasis, due: Pick<DueDate, 'dueOn' | 'provisional'>, on: PlainDate): NoticePlan {
  const { calendar } = basis;
  const planned = distances.map((distance) => {
    const days = workingDaysOf(distance, basis, on);
    return { kind: distance.kind, on: distance.side === 'before' ? dayBefore(calendar, remindFrom(due), days) : dayAfter(calendar, due.dueOn, days) };
  });
  const overdue = { kind: 'overdue' as const, on: dayAfter(calendar, due.dueOn, 1) };
  return [...planned.slice(0, 2), overdue, ...planned.slice(2)];
}

function workingDaysOf({ key, defaultWorkingDays }: Distance, { procedure, settings }: PlanBasis, on: PlainDate): number {
  return Number(findSetting(settings, `${procedure}.${key}`, on)?.value ?? defaultWorkingDays);
}

function dayBefore(calendar: Calendar, from: PlainDate, days: number): PlainDate | null {
  const day = subtractWorkingDays(calendar, from, days);
  return day.ok ? day.value : (provisionalRange(calendar, from, -days)?.earliestOn ?? null);
}

function dayAfter(calendar: Calendar, from: PlainDate, days: number): PlainDate | null {
  const day = addWorkingDays(calendar, from, days);
  return day.ok ? day.value : (provisionalRange(calendar, from, days)?.latestOn ?? null);
}
