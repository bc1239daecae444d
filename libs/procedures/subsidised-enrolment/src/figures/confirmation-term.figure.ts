import { dueDate, type Calendar, type DueDate, type NotCovered } from '@lianban/calendar';
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

/** A setting that ships with a default is never missing: the default counts where nothing later does. */
function requiredSetting(settings: readonly DatedSetting[], key: string, on: PlainDate): DatedSetting {
  const full = `subsidised-enrolment.${key}`;
  const found = findSetting(settings, full, on) ?? defaultSettings.find((setting) => setting.key === full);
  if (!found) throw new RangeError(`no setting and no default: ${full}`);
  return found;
}
