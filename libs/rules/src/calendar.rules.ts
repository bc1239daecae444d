import { addWorkingDays, explain, isWorkday, noticeOn, noticeSteps, type Calendar } from '@lianban/calendar';
import { dateFact } from '@lianban/contracts';
import { accepted, plainDate, refused, rulingOf, yearOf, type Outcome, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { z } from 'zod';
import { defineRule } from './rule.js';

const date = dateFact;
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
    const citation = noticeOn(calendar, on);
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
  const citation = noticeOn(calendar, end.value);
  const last: RulingStep = { label: '结果', formula: `${from} 起第 ${n} 个工作日`, value: end.value, citation };
  const notable = noticeSteps(calendar, explain(calendar, from, n));
  return accepted(rulingOf({ date: end.value }, asOf, [...notable, last]));
}

function notCovered(earliest: unknown, latest: unknown): Outcome<Ruling<object>> {
  return refused('CALENDAR_NOT_COVERED', { range: earliest === null || latest === null ? null : { earliest, latest } });
}
