import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishedNotices, statutoryYears } from '@lianban/calendar';
import { plainDate, weekdayOf, type PlainDate } from '@lianban/kernel';
import { review, Trial, trial, type TrialStep } from '../fixtures/trial.cases.js';
import { announceSteps, insertSteps, lookAtStep, moveDeadlines, type NewStep } from '../index.js';
import { systemActor } from '@lianban/persistence';

let t: Trial;
let count = 0;
beforeAll(async () => {
  t = await Trial.open('2026-10-28');
});
afterAll(() => t?.close());

const open = (over: Partial<NewStep<TrialStep>>): Promise<string> =>
  t.record.transact(systemActor, async (manager, context) => {
    const [stepId] = await insertSteps(trial, manager, [review(await t.newCase(`T-${(count += 1)}`), over)], context);
    await announceSteps(trial, manager, [stepId!]);
    return stepId!;
  });
const since = (sinceOn: string, workingDays = 10): Partial<NewStep<TrialStep>> => ({ term: { workingDays, sinceOn: plainDate(sinceOn) } });
const look = (stepId: string) => t.change(stepId, (step, context, manager) => lookAtStep(trial, manager, step, context));
const due = async (stepId: string) => (await t.announced(stepId)).dueOn;

describe('a term that the law counts from a day of its own', () => {
  test('from a day before today: that day opens the step, no setting measures it', async () => {
    const stepId = await open(since('2026-10-19'));
    expect(await t.announced(stepId)).toMatchObject({ openedOn: '2026-10-19', termWorkingDays: 10, dueOn: '2026-11-02', basis: { setting: null }, openedAt: expect.stringMatching(/^2026-10-28/) });
    const { schedule } = await look(stepId);
    expect(schedule[0]).toEqual({ kind: 'reminder-1', at: '2026-10-30T01:00:00.000Z' });
    expect(await t.notices(stepId)).toEqual(['reminder-3 sent 2026-10-28']);
  });

  test('from the day after today: nothing is sent before it begins', async () => {
    const stepId = await open(since('2026-10-29', 2));
    expect(await t.announced(stepId)).toMatchObject({ openedOn: '2026-10-29', dueOn: '2026-11-02' });
    expect((await look(stepId)).schedule[0]).toEqual({ kind: 'reminder-1', at: '2026-10-30T01:00:00.000Z' });
    expect(await t.notices(stepId)).toEqual([]);
  });

  test('born overdue: the first look sends the overdue notice and proposes the current rung, what came before is missed', async () => {
    const stepId = await open(since('2026-10-10'));
    expect(await due(stepId)).toBe('2026-10-23');
    await look(stepId);
    await look(stepId);
    expect(await t.notices(stepId)).toEqual(['reminder-3 missed 2026-10-20', 'reminder-1 missed 2026-10-22', 'overdue sent 2026-10-26', 'urging missed 2026-10-26', 'supervision-order proposed 2026-10-28']);
    expect((await look(stepId)).schedule.map(({ kind }) => kind)).toEqual(['listed-supervision', 'circular']);
  });

  test('born overdue by a day: overdue and the first rung at once', async () => {
    const stepId = await open(since('2026-10-13'));
    expect(await due(stepId)).toBe('2026-10-27');
    await look(stepId);
    expect((await t.notices(stepId)).slice(2)).toEqual(['overdue sent 2026-10-28', 'urging proposed 2026-10-28']);
  });

  test('never with a day beside it', async () => {
    await expect(open({ ...since('2026-10-19'), fixedOn: plainDate('2026-11-10') })).rejects.toThrow('not with both');
  });
});

describe('across a year without a notice', () => {
  let stepId: string;
  test('both ends are kept, and the step is moved when the notice comes, as every other', async () => {
    await t.setNow('2026-12-31');
    stepId = await open(since('2026-12-25'));
    const { provisional } = await t.announced(stepId);
    expect(provisional).toEqual({ earliestOn: '2027-01-07', latestOn: '2027-01-12' });
    const off = statutoryYears[0]!.days.filter(({ date }) => weekdayOf(date as PlainDate) < 6);
    const message = { type: 'calendar-notice.v1', id: 'next', year: 2027, number: '测试', issuedOn: '2026-12-30', synthetic: true, sequence: 1, offWeekdays: off, workWeekends: [] };
    await t.admin.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2027, 1, $2)', ['next', message]);
    expect(await moveDeadlines(trial, t.record, 'next')).toBe(1);
    expect(await t.announced(stepId)).toMatchObject({ openedOn: '2026-12-25', dueOn: '2027-01-11', provisional: null });
  });

  test('a notice of a year that has begun moves it too', async () => {
    const shipped = publishedNotices.find(({ year }) => year === 2026)!;
    const message = { ...shipped, type: 'calendar-notice.v1', id: 'again', synthetic: true, sequence: 99, offWeekdays: [...shipped.offWeekdays, { date: '2026-12-28', name: '测试放假' }] };
    await t.admin.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2026, 99, $2)', ['again', message]);
    await moveDeadlines(trial, t.record, 'again');
    expect(await t.announced(stepId)).toMatchObject({ dueOn: '2027-01-12', movements: expect.arrayContaining([expect.objectContaining({ fromOn: '2027-01-11', toOn: '2027-01-12' })]) });
  });
});
