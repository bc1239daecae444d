import type { AccidentGrade } from '@lianban/contracts';
import { addDays, rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { termSetting, type AccidentTerm } from '../figures/default-settings.js';

export interface TermValue {
  /** The last day of the term, itself included; a rest day is not moved. */
  dueOn: PlainDate;
}

/** So many calendar days after a day that is itself not counted, by the setting in force on that day. */
function daysAfter(label: string, from: PlainDate, term: AccidentTerm, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<TermValue> {
  const setting = termSetting(settings, term, from);
  const dueOn = addDays(from, Number(setting.value));
  return rulingOf({ dueOn }, asOf, [stepOf(label, `${from} 起 ${setting.value} 日`, dueOn, settingCitation(setting))]);
}

/** When the report of the investigation is due, counted from the accident. */
export function investigationDue(happenedOn: PlainDate, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<TermValue> {
  return daysAfter('提交调查报告', happenedOn, 'investigation-term-days', asOf, settings);
}

/** The furthest day to which the report may be put off. */
export function latestExtension(happenedOn: PlainDate, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<TermValue> {
  const first = investigationDue(happenedOn, asOf, settings);
  const more = daysAfter('延期最长至', first.value.dueOn, 'investigation-extension-days', asOf, settings);
  return rulingOf(more.value, asOf, [...first.steps, ...more.steps] as [(typeof more.steps)[number]]);
}

/** When the government has to approve the report and close the accident, counted from the day it received the report. */
export function closingDue({ reportedOn, grade }: { reportedOn: PlainDate; grade: AccidentGrade }, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<TermValue> {
  return daysAfter('批复结案', reportedOn, grade === 'extraordinary' ? 'closing-term-days-extraordinary' : 'closing-term-days', asOf, settings);
}

/** The last day on which a death still counts and may raise the grade; shorter for traffic and fire. */
export function regradeUntil({ happenedOn, trafficOrFire }: { happenedOn: PlainDate; trafficOrFire: boolean }, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<TermValue> {
  return daysAfter('伤亡变化计入的最后一天', happenedOn, trafficOrFire ? 'regrade-days-traffic-fire' : 'regrade-days', asOf, settings);
}
