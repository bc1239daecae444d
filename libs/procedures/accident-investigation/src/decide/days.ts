import { refused, type PlainDate } from '@lianban/kernel';
import { dataOf } from '@lianban/steps';
import type { Accident } from '../accident-investigation.state.js';
import type { AccidentStepCode } from '../steps/accident-steps.js';

type Data = Readonly<Record<string, unknown>>;

/** The field in which each step says when it happened, and the day before which it cannot have. */
const said: Partial<Record<AccidentStepCode, { field: string; notBefore(record: Accident): string; what: string }>> = {
  listing: { field: 'listedOn', notBefore: ({ facts }) => facts.happenedOn, what: '事故发生日' },
  team: { field: 'formedOn', notBefore: ({ facts }) => facts.happenedOn, what: '事故发生日' },
  investigation: { field: 'submittedOn', notBefore: (record) => dayOf(record, 'team', 'formed', 'formedOn'), what: '调查组成立日' },
  'draft-review': { field: 'reviewedOn', notBefore: (record) => dayOf(record, 'investigation', 'submitted', 'submittedOn'), what: '报告提交日' },
  closing: { field: 'closedOn', notBefore: (record) => dayOf(record, 'draft-review', 'passed', 'reviewedOn'), what: '审核通过日' },
  rectification: { field: 'implementedOn', notBefore: (record) => dayOf(record, 'closing', 'closed', 'closedOn'), what: '批复结案日' },
  evaluation: { field: 'evaluatedOn', notBefore: (record) => dayOf(record, 'closing', 'closed', 'closedOn'), what: '批复结案日' },
  'evaluation-filing': { field: 'filedOn', notBefore: (record) => dayOf(record, 'evaluation', 'evaluated', 'evaluatedOn'), what: '评估日' },
};

/** A day that a step said when it ended so; the day of the accident where it did not. */
export function dayOf(record: Accident, code: AccidentStepCode, outcome: string, field: string): PlainDate {
  return (dataOf(record, code, outcome)?.[field] as PlainDate | undefined) ?? record.facts.happenedOn;
}

/** What has happened lies not ahead, and not before what it follows. */
export function wrongDay(record: Accident, code: AccidentStepCode, data: Data, today: PlainDate) {
  const rule = said[code];
  const on = rule && data[rule.field];
  if (!rule || typeof on !== 'string') return undefined;
  if (on > today) return refused('DATE_WRONG', { field: rule.field, on: `不晚于今天 ${today}` });
  const floor = rule.notBefore(record);
  return on < floor ? refused('DATE_WRONG', { field: rule.field, on: `不早于${rule.what} ${floor}` }) : undefined;
}
