import { plainDate, yearOf, type NoticeCitation, type PlainDate, type RulingStep } from '@lianban/kernel';
import type { Calendar } from './calendar.js';
import type { ExplainedDay } from './explain.js';

/** The notice that says whether a day is worked, as a ruling cites it. */
export function noticeOn(calendar: Calendar, on: PlainDate): NoticeCitation {
  const year = calendar.years[yearOf(on)];
  return { kind: 'notice', number: year?.noticeNumber ?? '', issuedOn: plainDate(year?.issuedOn ?? on) };
}

/** The days of a count that a notice moved, as steps of a ruling: holidays left out, make-up days counted. */
export function noticeSteps(calendar: Calendar, days: readonly ExplainedDay[]): RulingStep[] {
  return days.filter((day) => day.reason === 'holiday' || day.reason === 'make-up').map((day) => ({
    label: day.date,
    formula: `${day.name ?? ''}，${day.counted ? '调休上班，计入' : '放假，不计'}`,
    value: day.index ?? null,
    citation: noticeOn(calendar, day.date),
  }));
}
