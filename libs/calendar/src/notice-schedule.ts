import { shanghaiInstant, type PlainDate } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import { dueDate, remindFrom, type DueDate } from './due-date.js';

/** A notice so many working days before (reminder) or after (overdue, rungs) the end of a term. */
export interface NoticeRule<Kind extends string> {
  kind: Kind;
  workingDays: number;
}

export interface NoticeRules<Kind extends string> {
  before: readonly NoticeRule<Kind>[];
  after: readonly NoticeRule<Kind>[];
  /** Time of day in Asia/Shanghai, `HH:MM`. */
  time: string;
}

export interface DatedNotice<Kind extends string> {
  kind: Kind;
  on: PlainDate;
  /** Instant of business time, ISO. */
  at: string;
}

/**
 * When the notices of a step fall due, earliest first. Of a provisional term reminders go by the earliest end, overdue
 * and rungs by the latest, so that everybody is warned in time and nobody accused by a guess. A reminder that would
 * fall on the opening day or before is left out. A notice in a year of which nothing is known is left out until it is.
 */
export function noticeSchedule<Kind extends string>(
  calendar: Calendar,
  step: Pick<DueDate, 'dueOn' | 'provisional'> & { openedOn: PlainDate },
  rules: NoticeRules<Kind>,
): DatedNotice<Kind>[] {
  const before = rules.before.map(({ kind, workingDays }) => dated(kind, daysBefore(calendar, remindFrom(step), workingDays)));
  const after = rules.after.map(({ kind, workingDays }) => dated(kind, daysAfter(calendar, step.dueOn, workingDays)));
  return [...before.filter((notice) => notice.on !== null && notice.on > step.openedOn), ...after]
    .flatMap(({ kind, on }) => (on ? [{ kind, on, at: shanghaiInstant(on, rules.time).toISOString() }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function dated<Kind extends string>(kind: Kind, on: PlainDate | null): { kind: Kind; on: PlainDate | null } {
  return { kind, on };
}

function daysBefore(calendar: Calendar, day: PlainDate, n: number): PlainDate | null {
  const due = dueDate(calendar, day, -n);
  return due.ok ? remindFrom(due.value) : null;
}

function daysAfter(calendar: Calendar, day: PlainDate, n: number): PlainDate | null {
  const due = dueDate(calendar, day, n);
  return due.ok ? due.value.dueOn : null;
}
