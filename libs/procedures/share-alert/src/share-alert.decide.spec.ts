import { describe, expect, test } from '@jest/globals';
import { alertKinds, findSettingKind, type AlertKind } from '@lianban/contracts';
import { facts, turnOf, Walk } from './alert-walk.cases.js';
import { alertFamilies } from './assessed-subject.js';
import { defaultSettings, restoreTerm } from './figures/default-settings.js';
import { alertRequests } from './share-alert.commands.js';

const owner = (walk: Walk): string => walk.record.facts.owner.office;
const cause = (kind: AlertKind, department = facts.turn.department, reasonCode = 'OTHER') => ({ type: 'cause-changed', kind, reasonCode, reason: `${kind} 了`, turn: turnOf(department) }) as const;
const cured = { type: 'cured', reason: '本期数据已应用' } as const;
const mute = (untilOn: string) => ({ type: 'mute', untilOn, reason: '部门机房检修', by: 'operator' }) as const;
const offered = ({ record }: Walk): string[] => Object.entries(alertRequests).filter(([, { when }]) => when(record)).map(([name]) => name);

describe('an alert', () => {
  test('is owed by the office whose turn it is, and ended by the system alone when the condition is cured', () => {
    const walk = new Walk();
    expect([walk.rounds('restore'), owner(walk)]).toEqual([[null], 'civil-affairs']);
    expect(walk.end('cured', {}, 'restore')).toBe('STEP_NOT_OPEN');
    expect(walk.give(cured)).toBeNull();
    expect([walk.record.state, walk.rounds('restore')]).toEqual(['cured', ['cured']]);
    expect(walk.effects.at(-1)).toEqual({ type: 'case-closed', state: 'cured', article: '5', reason: '本期数据已应用' });
  });

  test('that has ended takes no notice of the monitor and no order of people', () => {
    const walk = new Walk();
    walk.give(cured);
    const before = walk.effects.length;
    for (const command of [cured, cause('silent'), { type: 'mute-ended' } as const]) expect(walk.give(command)).toBeNull();
    expect(walk.effects.length).toBe(before);
    expect(walk.give(mute('2026-10-14'))).toBe('CASE_CLOSED');
    expect(offered(walk)).toEqual([]);
  });
});

describe('a cause that becomes another', () => {
  test('of the same family stays one alert, and the term that runs is kept', () => {
    const walk = new Walk();
    expect(walk.give(cause('silent'), '2026-10-15')).toBeNull();
    expect([walk.record.facts.kind, walk.record.facts.reason, walk.rounds('restore'), walk.step('restore')?.dueOn]).toEqual(['silent', 'silent 了', [null], '2026-10-13']);
    const before = walk.effects.length;
    expect([walk.give(cause('silent')), walk.effects.length]).toEqual([null, before]);
  });

  test('of another family is none of this alert', () => {
    expect(new Walk().give(cause('volume'))).toBe('OTHER_FAMILY');
    expect([...new Set(Object.values(alertFamilies).flat())].toSorted()).toEqual(Object.keys(alertKinds).toSorted());
  });

  test('that is another office’s turn goes over to it with the whole of its term', () => {
    const walk = new Walk();
    walk.give(cause('stuck', 'medical-insurance-agency'), '2026-10-13');
    expect([owner(walk), walk.rounds('restore'), walk.step('restore')?.openedOn, walk.record.facts.turn.office]).toEqual(['medical-insurance-agency', ['handed-over', null], '2026-10-13', 'medical-insurance-agency']);
  });

  test('does not take back what a person has handed over, as long as the monitor says the same', () => {
    const walk = new Walk();
    expect(walk.give({ type: 'hand-over', department: 'medical-insurance', reason: '接收端证书过期', by: 'operator' })).toBeNull();
    walk.give(cause('rejected'));
    expect([owner(walk), walk.rounds('restore')]).toEqual(['medical-insurance', ['handed-over', null]]);
    walk.give(cause('rejected', 'medical-insurance'));
    expect([owner(walk), walk.rounds('restore')]).toEqual(['medical-insurance', ['handed-over', null]]);
    walk.give(cause('rejected', 'civil-affairs'));
    expect([owner(walk), walk.rounds('restore')]).toEqual(['civil-affairs', ['handed-over', 'handed-over', null]]);
  });
});

describe('the office that owes it', () => {
  test('explains, and the step keeps what it said', () => {
    const walk = new Walk();
    expect(walk.give({ type: 'explain', claim: 'ours', reason: '数据库升级，明日发布', by: 'officer' })).toBeNull();
    expect([walk.record.facts.explanation, walk.step('restore')?.data, walk.step('coordinate')]).toEqual([{ text: '数据库升级，明日发布', on: '2026-10-12' }, { explanation: '数据库升级，明日发布', explainedOn: '2026-10-12' }, undefined]);
  });

  test('asks for help once at a time; the data bureau supports, and may be asked again', () => {
    const walk = new Walk();
    const help = { type: 'ask-help', reason: '前置节点连不上', by: 'officer' } as const;
    expect([walk.give(help), walk.step('coordinate')?.data, walk.give(help)]).toEqual([null, { asked: '前置节点连不上' }, 'ALREADY_ASKED']);
    expect(offered(walk)).not.toContain('ask-help');
    expect(walk.end('supported', { reason: '已重启代理' })).toBeNull();
    expect([walk.give(help), walk.rounds('coordinate'), walk.rounds('restore')]).toEqual([null, ['supported', null], [null]]);
    walk.give(cured);
    expect(walk.rounds('coordinate')).toEqual(['supported', 'moot']);
  });

  test('says that it is not theirs; the data bureau hands it over or leaves it, with a reason', () => {
    const walk = new Walk();
    walk.give({ type: 'explain', claim: 'not-ours', reason: '数据由乡村振兴局提供', by: 'officer' });
    expect(walk.step('coordinate')?.data).toEqual({ asked: '数据由乡村振兴局提供' });
    expect(walk.end('kept', {})).toBe('DATA_INVALID');
    expect(walk.end('kept', { reason: '目录登记为民政局' })).toBeNull();
    walk.give({ type: 'explain', claim: 'not-ours', reason: '机构改革后职能划转', by: 'officer' });
    expect(walk.end('handed-over', { department: 'civil-affairs', reason: '无' })).toBe('SAME_OFFICE');
    expect(walk.end('handed-over', { department: 'fire-rescue', reason: '无' })).toBe('OFFICE_UNKNOWN');
    expect(walk.end('handed-over', { department: 'borrower', reason: '无' })).toBe('DATA_INVALID');
    expect(walk.end('handed-over', { department: 'rural-revitalisation', reason: '职能划转' })).toBeNull();
    expect([owner(walk), walk.rounds('restore'), walk.rounds('coordinate'), walk.record.facts.explanation]).toEqual(['rural-revitalisation', ['handed-over', null], ['kept', 'handed-over'], null]);
    expect(walk.record.steps[0]?.data).toMatchObject({ to: '市乡村振兴局', reason: '职能划转', explanation: '机构改革后职能划转' });
  });

  test('that is the data bureau itself asks nobody for help', () => {
    expect(offered(new Walk({ owner: turnOf('data-bureau') }))).toEqual(['explain', 'mute', 'hand-over']);
  });
});

describe('an alert that is muted', () => {
  test('waits with every open step until the working day, and goes on by the clock of the monitor', () => {
    const walk = new Walk();
    walk.give({ type: 'ask-help', reason: '请协助', by: 'officer' });
    expect(walk.give(mute('2026-10-17'))).toBeNull();
    expect([walk.step('restore')?.suspended, walk.step('coordinate')?.suspended, walk.record.facts.mute]).toEqual([true, true, { untilOn: '2026-10-19', reason: '部门机房检修' }]);
    expect([walk.give({ type: 'mute-ended' }, '2026-10-18'), walk.step('restore')?.suspended]).toEqual([null, true]);
    expect([walk.give({ type: 'mute-ended' }, '2026-10-19'), walk.step('restore')?.suspended, walk.step('coordinate')?.suspended, walk.record.facts.mute]).toEqual([null, false, false, null]);
  });

  test.each([['2026-10-12', 'MUTE_NOT_LATER'], ['2026-10-11', 'MUTE_NOT_LATER'], ['2026-11-12', 'MUTE_TOO_LONG'], ['2026-11-11', null]])('until %s: %s', (untilOn, refusal) => {
    expect(new Walk().give(mute(untilOn))).toBe(refusal);
  });

  test('is neither muted again nor handed over; what is said waits; a person ends the silence', () => {
    const walk = new Walk();
    expect(walk.give({ type: 'unmute', reason: '已恢复', by: 'operator' })).toBe('NOT_MUTED');
    walk.give(mute('2026-10-20'));
    expect([walk.give(mute('2026-10-21')), walk.give({ type: 'hand-over', department: 'tax', reason: '无', by: 'operator' }), walk.give({ type: 'ask-help', reason: '无', by: 'officer' })]).toEqual(['ALREADY_MUTED', 'MUTED', 'MUTED']);
    expect(offered(walk)).toEqual(['explain', 'unmute']);
    walk.give({ type: 'explain', claim: 'not-ours', reason: '非本单位数据', by: 'officer' });
    expect(walk.step('coordinate')).toBeUndefined();
    expect(walk.give({ type: 'unmute', reason: '检修结束', by: 'operator' }, '2026-10-15')).toBeNull();
    expect([walk.step('coordinate')?.data, walk.step('restore')?.suspended]).toEqual([{ asked: '非本单位数据' }, false]);
  });

  test('changes its cause, not its owner, until it speaks again; and is cured meanwhile', () => {
    const walk = new Walk();
    walk.give(mute('2026-10-20'));
    walk.give(cause('stuck', 'medical-insurance-agency'));
    expect([walk.record.facts.kind, owner(walk), walk.record.facts.turn.office]).toEqual(['stuck', 'civil-affairs', 'civil-affairs']);
    walk.give({ type: 'mute-ended' }, '2026-10-20');
    walk.give(cause('stuck', 'medical-insurance-agency'));
    expect(owner(walk)).toBe('medical-insurance-agency');
    walk.give(mute('2026-10-27'));
    expect([walk.give(cured), walk.record.state, walk.record.facts.mute, walk.rounds('restore')]).toEqual([null, 'cured', null, ['handed-over', 'cured']]);
  });
});

describe('the terms', () => {
  const days = (kind: AlertKind): number => restoreTerm(defaultSettings, kind, new Walk().today).workingDays;

  test('are local settings, by what is wrong', () => {
    expect(Object.fromEntries((Object.keys(alertKinds) as AlertKind[]).map((kind) => [kind, days(kind)]))).toEqual({
      late: 1, silent: 2, rejected: 1, stuck: 1, unknown: 1, volume: 3, 'schema-break': 3, 'contract-spread': 3, 'dead-letters': 2, 'key-expiry': 10, backlog: 3,
    });
    expect(restoreTerm([{ key: 'share-alert.restore-late-term-working-days', value: 4, effectiveFrom: '2026-01-01', source: '测试', synthetic: false }], 'late', new Walk().today)).toEqual({ workingDays: 4, setting: 'share-alert.restore-late-term-working-days' });
  });

  test('are named for people, with what they may be', () => {
    for (const { key, value } of defaultSettings) expect([key, findSettingKind(key)?.value.safeParse(value).success]).toEqual([key, true]);
  });
});
