import { officialCalendar } from '@lianban/calendar';
import { plainDate as on, type DatedSetting } from '@lianban/kernel';
import { afterStepEffects, lastStep, openStepOf } from '@lianban/steps';
import {
  decide, enforcementPapers, enforcementSteps, owedSteps, type DecisionFacts, type EnforcementCase, type EnforcementCommand, type EnforcementContext, type EnforcementEffect, type EnforcementState, type EnforcementStepCode,
} from './index.js';

/** A fine that was decided and served, nothing of it public yet. */
export const facts: DecisionFacts = {
  decisionNumber: '景应急罚〔2026〕12号', office: 'emergency-management', department: 'emergency-management', county: null, kinds: ['fine'], firmName: '景德镇虚构瓷业有限公司', creditCode: null, naturalPerson: false,
  violation: '未按规定对从业人员进行安全生产教育和培训。', violationKind: 'training-or-staff', basis: ['《中华人民共和国安全生产法》第九十七条'], amountFen: 2_000_000, band: null, bandReason: null,
  decidedOn: on('2026-02-02'), servedOn: on('2026-02-02'), performByOn: on('2026-02-17'), reviewedBy: null, reviewedOn: null, inspectionId: null, source: 'form', persons: ['楼小满'],
};
const undecided = { decisionNumber: null, decidedOn: null, servedOn: null, performByOn: null } as const;
export const draft: Partial<DecisionFacts> = undecided;
export const majorDraft: Partial<DecisionFacts> = { ...undecided, kinds: ['suspend-production'], amountFen: null, violationKind: null };

export type Order = Parameters<typeof decide>[0];
export type Decide = typeof decide;
export type Owe = typeof owedSteps;

export const contextOn = (day: string, settings: readonly DatedSetting[] = []): EnforcementContext => ({ today: on(day), settings, calendar: officialCalendar, allowed: ['景德镇市应急管理局'] });

/** A record that is carried from order to order, as its service carries it: what becomes owed is opened at once. */
export interface Walk {
  record: EnforcementCase;
  /** Of the last order. */
  refused: string | null;
  detail: Readonly<Record<string, unknown>>;
  effects: readonly EnforcementEffect[];
}

export function begin(given: Partial<DecisionFacts> = {}, day = '2026-02-02', owe: Owe = owedSteps): Walk {
  const record: EnforcementCase = { state: 'open', facts: { ...facts, ...given }, papers: Object.keys(enforcementPapers), steps: [] };
  return { record: withOwed(record, contextOn(day), owe), refused: null, detail: {}, effects: [] };
}

export function give(walk: Walk, command: Order, context: EnforcementContext, by: { decide: Decide; owe: Owe } = { decide, owe: owedSteps }): Walk {
  const decided = by.decide(command, walk.record, context);
  if (!decided.ok) return { ...walk, refused: decided.refusal.code, detail: decided.refusal.detail ?? {}, effects: [] };
  return { record: withOwed(decided.value.record, context, by.owe), refused: null, detail: {}, effects: decided.value.effects };
}

export function end(walk: Walk, day: string, code: EnforcementStepCode, outcome: string, data: object = {}, by: string | null = 'officer'): Walk {
  return give(walk, { type: 'complete', code, outcome, data: data as Readonly<Record<string, unknown>>, by }, contextOn(day));
}

export const ask = (walk: Walk, day: string, command: EnforcementCommand): Walk => give(walk, command, contextOn(day));

function withOwed(record: EnforcementCase, context: EnforcementContext, owe: Owe): EnforcementCase {
  const opened = owe(record, context).map(({ code, data = {}, fixedOn, term }): EnforcementEffect => ({ type: 'step-opened', code, data, ...(fixedOn && { fixedOn }), ...(term && { term }) }));
  return afterStepEffects<EnforcementStepCode, EnforcementState, EnforcementCase>(enforcementSteps, record, opened, context.today);
}

export const text = { title: '景德镇虚构瓷业有限公司罚款决定', body: '## 违法事实\n未按规定对从业人员进行安全生产教育和培训。' };
export const proof = (version: number): EnforcementCommand => ({ type: 'note-proof', version, url: 'http://127.0.0.1/open/decisions/ed-2026-000001/', digest: 'd'.repeat(64), fetchedAt: '2026-02-05T08:00:00.000Z' });
export const issue = { decisionNumber: '景应急停〔2026〕3号', decidedOn: '2026-02-05', servedOn: '2026-02-06', performByOn: '2026-03-06' };

export const released = (walk: Walk, day: string): Walk => end(end(walk, day, 'redaction', 'ready', text), day, 'release', 'released', {}, 'head');
export const published = (walk: Walk, day: string): Walk => ask(released(walk, day), day, proof(1));

export const openCodes = ({ record }: Walk): string[] => record.steps.filter(({ outcome }) => outcome === null).map(({ code }) => code);
export const openStep = ({ record }: Walk, code: EnforcementStepCode) => openStepOf<EnforcementStepCode>(record, code);
export const outcomeOf = ({ record }: Walk, code: EnforcementStepCode): string | null | undefined => lastStep<EnforcementStepCode>(record, code)?.outcome;
