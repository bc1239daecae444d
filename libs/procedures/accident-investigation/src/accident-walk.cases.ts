import { officialCalendar } from '@lianban/calendar';
import { plainDate as on, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { afterStepEffects, openStepOf, roundsOf } from '@lianban/steps';
import { accidentPapers, accidentSteps, decide, owedSteps, type Accident, type AccidentCommand, type AccidentContext, type AccidentEffect, type AccidentFacts, type AccidentState, type AccidentStepCode } from './index.js';

/** An accident that nobody has touched yet. */
export const facts: AccidentFacts = {
  title: '“3·12”机械伤害事故', happenedOn: on('2026-03-12'), reportedOn: on('2026-03-12'), county: '360222', place: '某镇', firmName: '景德镇虚构机械有限公司', creditCode: null, summary: '一名操作人员被卷入设备',
  trafficOrFire: false, deaths: 1, injured: 0, lossFen: 150_000_000, grade: 'ordinary', investigatedBy: 'county', persons: ['楼小满'],
};

export const contextOn = (day: string, settings: readonly DatedSetting[] = []): AccidentContext => ({ today: on(day), settings, calendar: officialCalendar, allowed: ['浮梁县人民政府'] });

export type Order = Parameters<typeof decide>[0];

/** A record that is carried from order to order, as its service carries it: what becomes owed is opened at once. */
export interface Walk {
  record: Accident;
  /** Of the last order. */
  refused: string | null;
  detail: Record<string, unknown>;
  effects: readonly AccidentEffect[];
}

export function begin(given: Partial<AccidentFacts> = {}, day = '2026-03-13'): Walk {
  const record: Accident = { state: 'open', facts: { ...facts, ...given }, papers: Object.keys(accidentPapers), steps: [] };
  return { record: withOwed(record, contextOn(day)), refused: null, detail: {}, effects: [] };
}

export function give(walk: Walk, command: Order, context: AccidentContext): Walk {
  const decided = decide(command, walk.record, context);
  if (!decided.ok) return { ...walk, refused: decided.refusal.code, detail: decided.refusal.detail, effects: [] };
  return { record: withOwed(decided.value.record, context), refused: null, detail: {}, effects: decided.value.effects };
}

export function end(walk: Walk, day: string, code: AccidentStepCode, outcome: string, data: object = {}, by = 'handler'): Walk {
  return give(walk, { type: 'complete', code, outcome, data: data as Readonly<Record<string, unknown>>, by }, contextOn(day));
}

export const ask = (walk: Walk, day: string, command: AccidentCommand): Walk => give(walk, command, contextOn(day));

function withOwed(record: Accident, context: AccidentContext): Accident {
  const opened = owedSteps(record, context).map(({ code, data = {}, fixedOn, term }): AccidentEffect => ({ type: 'step-opened', code, data, ...(fixedOn && { fixedOn }), ...(term && { term }) }));
  return afterStepEffects<AccidentStepCode, AccidentState, Accident>(accidentSteps, record, opened, context.today);
}

export const report = (submittedOn: string) => ({ submittedOn, cause: '防护装置缺失', liability: '企业主体责任不落实', measures: '加装防护装置' });
export const text = { title: '某公司机械伤害事故调查报告', body: '事故造成一人死亡，调查组认定为生产安全责任事故。' };

/** Up to the approved closing. */
export function closedOn(day: string): Walk {
  let walk = end(begin(), '2026-03-16', 'listing', 'listed', { noticeNumber: '景安督〔2026〕3号', listedOn: '2026-03-16' });
  walk = end(walk, '2026-03-17', 'team', 'formed', { formedOn: '2026-03-17', leadUnit: '县应急管理局', units: '公安、工会' });
  walk = end(walk, '2026-05-06', 'investigation', 'submitted', report('2026-05-06'));
  walk = end(walk, '2026-05-08', 'draft-review', 'passed', { reviewedOn: '2026-05-08' }, 'committee');
  return end(walk, day, 'closing', 'closed', { closedOn: day, approvalNumber: '浮府字〔2026〕9号', rectifyByOn: '2026-08-31' }, 'approver');
}

export function publish(walk: Walk, day: string): Walk {
  const shown = end(end(walk, day, 'redaction', 'ready', text), day, 'release', 'released', {}, 'approver');
  return ask(shown, day, { type: 'note-proof', version: 1, url: 'http://127.0.0.1/open/accidents/ac-2026-000001/', digest: 'b'.repeat(64), fetchedAt: `${day}T08:00:00.000Z` });
}

export const openCodes = ({ record }: Walk): string[] => record.steps.filter(({ outcome }) => outcome === null).map(({ code }) => code);
export const dueOf = ({ record }: Walk, code: AccidentStepCode): PlainDate | undefined => openStepOf(record, code)?.dueOn;
export const rounds = ({ record }: Walk, code: AccidentStepCode): number => roundsOf(record, code);
