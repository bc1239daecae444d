import { addWorkingDays, explain, isWorkday, type Calendar, type ExplainedDay } from '@lianban/calendar';
import { accepted, plainDate, refused, yearOf, type NoticeCitation, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { EntitlementFacts } from '@lianban/procedure-subsidised-enrolment';
import { z } from 'zod';
import { defineRule } from './rule.js';

const date = EntitlementFacts.shape.payDate;
const noReadings = z.object({});
const since = plainDate('2023-01-01');

/** Whether a day is worked, by the notice of its year. */
export const isWorkdayRule = defineRule({
  id: 'CAL.is_workday',
  title: '是否工作日',
  formula: '周一至周五且通知未列为放假，或通知列为调休上班的周末',
  basis: null,
  inForceFrom: since,
  readings: [],
  input: z.object({ date }),
  config: noReadings,
  evaluate: ({ date: on }, { asOf, calendar }) => {
    const worked = isWorkday(calendar, on);
    if (!worked.ok) return notCovered(worked.refusal.detail['atLeast'], worked.refusal.detail['atMost']);
    const citation = noticeOf(calendar, on);
    const mark = calendar.years[yearOf(on)]?.days[on];
    const why = mark ? `${mark.name}，${mark.workday ? '调休上班' : '放假'}` : '按星期';
    return { value: { workday: worked.value }, because: [citation], asOf, steps: [{ label: on, formula: why, value: worked.value, citation }] };
  },
});

/** The nth working day after (or, negative, before) a day that is itself not counted. */
export const shiftRule = defineRule({
  id: 'CAL.shift',
  title: '推算工作日',
  formula: '起算日不计，逐日数到第 n 个工作日；n 为负时向前数',
  basis: null,
  inForceFrom: since,
  readings: [],
  input: z.object({ date, n: z.int('n 须为整数').min(-5000).max(5000) }),
  config: noReadings,
  evaluate: ({ date: from, n }, { asOf, calendar }) => shift(calendar, from, n, asOf),
});

function shift(calendar: Calendar, from: PlainDate, n: number, asOf: PlainDate): Outcome<Ruling<object>> {
  const end = addWorkingDays(calendar, from, n);
  if (!end.ok) return notCovered(end.refusal.detail['earliestOn'], end.refusal.detail['latestOn']);
  const notable = explain(calendar, from, n).filter((day) => day.reason === 'holiday' || day.reason === 'make-up');
  const citation = noticeOf(calendar, end.value);
  const last: RulingStep = { label: '结果', formula: `${from} 起第 ${n} 个工作日`, value: end.value, citation };
  const steps = [...notable.map((day) => dayStep(calendar, day)), last];
  const because = [...new Map(steps.map((step) => [JSON.stringify(step.citation), step.citation])).values()];
  return accepted({ value: { date: end.value }, because: because as Ruling<object>['because'], steps, asOf });
}

function dayStep(calendar: Calendar, day: ExplainedDay): RulingStep {
  const formula = `${day.name ?? ''}，${day.counted ? '调休上班，计入' : '放假，不计'}`;
  return { label: day.date, formula, value: day.index ?? null, citation: noticeOf(calendar, day.date) };
}

function noticeOf(calendar: Calendar, on: PlainDate): NoticeCitation {
  const year = calendar.years[yearOf(on)];
  return { kind: 'notice', number: year?.noticeNumber ?? '', issuedOn: plainDate(year?.issuedOn ?? on) };
}

function notCovered(earliest: unknown, latest: unknown): Outcome<Ruling<object>> {
  return refused('CALENDAR_NOT_COVERED', { range: earliest === null || latest === null ? null : { earliest, latest } });
}
