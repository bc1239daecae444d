import { addWorkingDays, dueDate, provisionalRange, remindFrom, subtractWorkingDays, type Calendar, type DueDate, type NotCovered } from '@lianban/calendar';
import type { NoticeKind } from '@lianban/contracts';
import { accepted, type Citation, type DatedSetting, findSetting, type Outcome, type PlainDate, settingCitation } from '@lianban/kernel';
import { art } from '../document.js';
import { defaultSettings } from './default-settings.js';

/** The term of a confirmation step: working days, with the article that demands it and the setting that measures it. */
export interface ConfirmationTerm {
  workingDays: number;
  because: [Citation, ...Citation[]];
}

/** Art. 20 says "in time" and gives no number: the dated local setting, 10 working days unless superseded. */
export function confirmationTerm(settings: readonly DatedSetting[], on: PlainDate): ConfirmationTerm {
  const setting = requiredSetting(settings, 'confirmation-term-working-days', on);
  return { workingDays: Number(setting.value), because: [art('20'), settingCitation(setting)] };
}

/** When a confirmation step opened on a day falls due. */
export function confirmationDueDate(
  calendar: Calendar, settings: readonly DatedSetting[], openedOn: PlainDate,
): Outcome<DueDate & ConfirmationTerm, NotCovered> {
  const term = confirmationTerm(settings, openedOn);
  const due = dueDate(calendar, openedOn, term.workingDays);
  return due.ok ? accepted({ ...due.value, ...term }) : due;
}

/** Days on which a step causes a notice, by the settings in force on `on`. Null where the calendar reaches no further. */
export type NoticePlan = { kind: NoticeKind; on: PlainDate | null }[];

const notices: [NoticeKind, string, 'before' | 'after'][] = [
  ['reminder-3', 'reminder-first-working-days-before', 'before'],
  ['reminder-1', 'reminder-second-working-days-before', 'before'],
  ['urging', 'rung-urging-working-days-after', 'after'],
  ['supervision-order', 'rung-supervision-order-working-days-after', 'after'],
  ['listed-supervision', 'rung-listed-supervision-working-days-after', 'after'],
  ['circular', 'rung-circular-working-days-after', 'after'],
];

/**
 * Reminders count back from the earliest end of the term, overdue notice (first working day after) and rungs forward
 * from the latest. Reminders and the overdue notice go by themselves; the rungs are proposed, a person issues them.
 */
export function noticePlan(
  calendar: Calendar, settings: readonly DatedSetting[], due: Pick<DueDate, 'dueOn' | 'provisional'>, on: PlainDate,
): NoticePlan {
  const planned = notices.map(([kind, key, side]) => {
    const days = Number(requiredSetting(settings, key, on).value);
    return { kind, on: side === 'before' ? dayBefore(calendar, remindFrom(due), days) : dayAfter(calendar, due.dueOn, days) };
  });
  const overdue = { kind: 'overdue' as const, on: dayAfter(calendar, due.dueOn, 1) };
  return [...planned.slice(0, 2), overdue, ...planned.slice(2)];
}

function dayBefore(calendar: Calendar, from: PlainDate, days: number): PlainDate | null {
  const day = subtractWorkingDays(calendar, from, days);
  return day.ok ? day.value : (provisionalRange(calendar, from, -days)?.earliestOn ?? null);
}

function dayAfter(calendar: Calendar, from: PlainDate, days: number): PlainDate | null {
  const day = addWorkingDays(calendar, from, days);
  return day.ok ? day.value : (provisionalRange(calendar, from, days)?.latestOn ?? null);
}

/** A setting that ships with a default is never missing: the default counts where nothing later does. */
function requiredSetting(settings: readonly DatedSetting[], key: string, on: PlainDate): DatedSetting {
  const full = `subsidised-enrolment.${key}`;
  const found = findSetting(settings, full, on) ?? defaultSettings.find((setting) => setting.key === full);
  if (!found) throw new RangeError(`no setting and no default: ${full}`);
  return found;
}
