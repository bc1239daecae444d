import { describe, expect, test } from '@jest/globals';
import { dueDate, officialCalendar } from '@lianban/calendar';
import { plainDate as on, type DatedSetting } from '@lianban/kernel';
import { noticePlan, noticeSettings, plannedNotices, standsFor, stateWhenDue, type PlannedStep } from './index.js';

const basis = { procedure: 'trial', calendar: officialCalendar, settings: noticeSettings('trial', '2026-01-01', '本地默认值') };
const step = (over: Partial<PlannedStep> = {}): PlannedStep => ({
  openedOn: '2026-10-12', dueOn: '2026-10-26', earliestOn: null, latestOn: null, fixedOn: null, fixedSinceOn: null, suspensions: [], ...over,
});
const said = (one: PlannedStep): string[] => plannedNotices(basis, one).map(({ kind, at }) => `${at.toISOString().slice(0, 16)} ${kind}`);

describe('what a step causes', () => {
  test('reminders before, the overdue notice and the rungs after, at nine in Asia/Shanghai', () => {
    expect(said(step())).toEqual([
      '2026-10-21T01:00 reminder-3', '2026-10-23T01:00 reminder-1', '2026-10-27T01:00 overdue', '2026-10-27T01:00 urging', '2026-10-29T01:00 supervision-order',
      '2026-11-02T01:00 listed-supervision', '2026-11-09T01:00 circular',
    ]);
    expect(plannedNotices(basis, step()).map(({ kind }) => stateWhenDue(kind))).toEqual(['sent', 'sent', 'sent', 'proposed', 'proposed', 'proposed', 'proposed']);
  });
  test('the distances are settings of its procedure; what nobody set has the default', () => {
    const setting: DatedSetting = { key: 'trial.reminder-first-working-days-before', value: 5, effectiveFrom: '2026-10-01', source: '测试', synthetic: true };
    expect(noticePlan({ ...basis, settings: [setting] }, { dueOn: on('2026-10-26') }, on('2026-10-12')).slice(0, 2)).toEqual([
      { kind: 'reminder-3', on: '2026-10-19' }, { kind: 'reminder-1', on: '2026-10-23' },
    ]);
  });
  test('no reminder on the day of the opening or before; nothing while suspended', () => {
    expect(said(step({ dueOn: '2026-10-15' }))[0]).toBe('2026-10-14T01:00 reminder-1');
    expect(said(step({ suspensions: [{ fromOn: '2026-10-14', toOn: null, reason: '补正' }] }))).toEqual([]);
  });
  test('reminds from the earliest and accuses after the latest end of a provisional term', () => {
    const due = dueDate(officialCalendar, on('2026-12-28'), 10);
    if (!due.ok || !due.value.provisional) throw new Error('2027 has a range');
    const { earliestOn, latestOn } = due.value.provisional;
    for (const notice of plannedNotices(basis, step({ openedOn: '2026-12-28', dueOn: due.value.dueOn, earliestOn, latestOn }))) {
      expect(notice.kind.startsWith('reminder') ? notice.on < earliestOn : notice.on > latestOn).toBe(true);
    }
  });
});

describe('a notice that the record holds', () => {
  test('stands for the planned one, also after a holiday notice moved it', () => {
    expect(standsFor({ kind: 'reminder-3', dueOn: '2026-10-21' }, { kind: 'reminder-3', on: on('2026-10-22') }, step())).toBe(true);
    expect(standsFor({ kind: 'reminder-3', dueOn: '2026-10-21' }, { kind: 'reminder-1', on: on('2026-10-22') }, step())).toBe(false);
  });
  test('does not stand for what falls due again after an extension or a suspension', () => {
    const extended = step({ fixedOn: '2026-11-20', fixedSinceOn: '2026-10-26', dueOn: '2026-11-20' });
    expect(standsFor({ kind: 'reminder-3', dueOn: '2026-10-21' }, { kind: 'reminder-3', on: on('2026-11-17') }, extended)).toBe(false);
    const resumed = step({ suspensions: [{ fromOn: '2026-10-22', toOn: '2026-10-30', reason: '补正' }], dueOn: '2026-11-06' });
    expect(standsFor({ kind: 'reminder-3', dueOn: '2026-10-21' }, { kind: 'reminder-3', on: on('2026-11-03') }, resumed)).toBe(false);
    expect(standsFor({ kind: 'reminder-3', dueOn: '2026-10-21' }, { kind: 'reminder-3', on: on('2026-10-21') }, resumed)).toBe(true);
  });
});
