import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { officialCalendar } from './calendar.js';
import { dueDate } from './due-date.js';
import { noticeSchedule, type NoticeRules } from './notice-schedule.js';

const rules: NoticeRules<string> = {
  before: [{ kind: 'reminder-3', workingDays: 3 }, { kind: 'reminder-1', workingDays: 1 }],
  after: [
    { kind: 'overdue', workingDays: 1 }, { kind: 'urging', workingDays: 1 }, { kind: 'supervision-order', workingDays: 3 },
    { kind: 'listed-supervision', workingDays: 5 }, { kind: 'circular', workingDays: 10 },
  ],
  time: '09:00',
};

function scheduleOf(openedOn: string, term: number): string[] {
  const due = dueDate(officialCalendar, plainDate(openedOn), term);
  if (!due.ok) throw new Error('not covered');
  return noticeSchedule(officialCalendar, { ...due.value, openedOn: plainDate(openedOn) }, rules).map(({ kind, on }) => `${on} ${kind}`);
}

describe('noticeSchedule', () => {
  it('counts over the make-up Saturday and the holidays around 1 October', () => {
    expect(scheduleOf('2026-09-22', 10)).toEqual([
      '2026-10-09 reminder-3', '2026-10-12 reminder-1', '2026-10-14 overdue', '2026-10-14 urging',
      '2026-10-16 supervision-order', '2026-10-20 listed-supervision', '2026-10-27 circular',
    ]);
  });

  it('names the instant of 09:00 in Asia/Shanghai', () => {
    const [first] = noticeSchedule(officialCalendar, { dueOn: plainDate('2026-10-26'), openedOn: plainDate('2026-10-12') }, rules);
    expect(first).toEqual({ kind: 'reminder-3', on: '2026-10-21', at: '2026-10-21T01:00:00.000Z' });
  });

  it('sends no reminder on the opening day or before it', () => {
    expect(scheduleOf('2026-10-12', 1).slice(0, 1)).toEqual(['2026-10-14 overdue']);
    expect(scheduleOf('2026-10-12', 3).slice(0, 2)).toEqual(['2026-10-14 reminder-1', '2026-10-16 overdue']);
  });

  it('of a provisional term reminds by the earliest end and is overdue after the latest', () => {
    const kinds = scheduleOf('2026-12-10', 20);
    expect(kinds[1]).toBe('2027-01-05 reminder-1');
    expect(kinds.find((each) => each.endsWith('overdue'))).toBe('2027-01-12 overdue');
  });
});
