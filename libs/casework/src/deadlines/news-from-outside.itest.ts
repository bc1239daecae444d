import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishedNotices } from '@lianban/calendar';
import { plainDate } from '@lianban/kernel';
import { systemActor } from '@lianban/persistence';
import { review, Trial, trial } from '../fixtures/trial.cases.js';
import { addEvents, assignOffices, historyOf, insertSteps, moveDeadlines, resumeStep, saveSteps, suspendStep, wakeOpenCases, Watermark } from '../index.js';

let t: Trial;
const ids: Record<'plain' | 'suspended' | 'fixed' | 'earlier', string> = { plain: '', suspended: '', fixed: '', earlier: '' };
let caseId: string;
beforeAll(async () => {
  t = await Trial.open('2026-10-12');
  caseId = await t.newCase('T-1');
  await t.record.transact(systemActor, async (manager, context) => {
    const steps = [review(caseId), review(caseId, { round: 2 }), review(caseId, { round: 3, fixedOn: plainDate('2026-10-26') })];
    const opened = [];
    for (const step of steps) opened.push((await insertSteps(trial, manager, [step], context))[0]!);
    [ids.plain, ids.suspended, ids.fixed] = opened as [string, string, string];
  });
  const change = (work: typeof suspendStep | ((step: never, reason: string, context: never) => void)) =>
    t.change(ids.suspended, async (step, context, manager) => {
      (work as typeof suspendStep)(step, '补正', context);
      await saveSteps(trial, manager, [step]);
    });
  await t.setNow('2026-10-13');
  await change(suspendStep);
  await t.setNow('2026-10-14');
  await change(((step: never, _reason: string, context: never) => resumeStep(step, context)));
});
afterAll(() => t?.close());

const dues = async (): Promise<Record<string, string>> => {
  const { rows } = await t.admin.query('select step_id, due_on::text as due from step');
  const byId = new Map(rows.map(({ step_id: id, due }) => [id, due]));
  return { plain: byId.get(ids.plain), suspended: byId.get(ids.suspended), fixed: byId.get(ids.fixed) };
};

describe('a new holiday notice', () => {
  test('moves what is counted in working days, suspended steps one by one, and never a day that a fact set', async () => {
    expect(await dues()).toEqual({ plain: '2026-10-26', suspended: '2026-10-28', fixed: '2026-10-26' });
    const shipped = publishedNotices.find(({ year }) => year === 2026)!;
    const message = { ...shipped, type: 'calendar-notice.v1', id: 'amendment', synthetic: true, sequence: 99, offWeekdays: [...shipped.offWeekdays, { date: '2026-10-20', name: '测试放假' }] };
    await t.admin.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2026, 99, $2)', ['amendment', message]);
    expect(await moveDeadlines(trial, t.record, 'amendment')).toBe(2);
    expect(await dues()).toEqual({ plain: '2026-10-27', suspended: '2026-10-29', fixed: '2026-10-26' });
    expect((await t.announced(ids.suspended)).movements.map(({ toOn }) => toOn)).toEqual(['2026-10-28', '2026-10-29']);
    expect(await moveDeadlines(trial, t.record, 'amendment')).toBe(0);
    expect((await t.admin.query(`select subject_id from job where kind = 'wake-open-cases'`)).rows).toEqual([{ subject_id: 'notice/amendment' }]);
  });

  test('also while the suspension it crosses is counted anew: a rest day in it is no longer won', async () => {
    await t.setNow('2026-10-15');
    const shipped = publishedNotices.find(({ year }) => year === 2026)!;
    const message = { ...shipped, type: 'calendar-notice.v1', id: 'second', synthetic: true, sequence: 100, offWeekdays: [...shipped.offWeekdays, { date: '2026-10-14', name: '测试放假' }] };
    await t.admin.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2026, 100, $2)', ['second', message]);
    await moveDeadlines(trial, t.record, 'second');
    expect(await dues()).toEqual({ plain: '2026-10-27', suspended: '2026-10-28', fixed: '2026-10-26' });
  });
});

test('the workflows of open cases are told, one entry each', async () => {
  await t.admin.query(`delete from outbox where destination = 'workflow'`);
  await t.newCase('T-2');
  await t.admin.query(`insert into trial_case (number, closed_at) values ('T-3', now())`);
  const outlived = await t.newCase('T-4');
  await t.record.transact(systemActor, (manager, context) => insertSteps(trial, manager, [review(outlived)], context));
  await t.admin.query(`update trial_case set closed_at = now() where number = 'T-4'`);
  await wakeOpenCases(trial, t.record, { signal: new AbortController().signal, heartbeat: async () => {} });
  const { rows } = await t.admin.query(`select payload->>'workflowId' as id from outbox where destination = 'workflow' order by id`);
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(expect.arrayContaining([{ id: `trial/case/${caseId}` }, { id: `trial/case/${outlived}` }]));
});

test('a step nobody answered for goes to the office that the directory then names', async () => {
  await t.record.transact(systemActor, (manager, context) => insertSteps(trial, manager, [review(caseId, { round: 9, office: 'tax@high-tech-zone', county: 'high-tech-zone', assigned: false })], context));
  await assignOffices(trial, t.record);
  const office = async () => (await t.admin.query('select office, assigned from step where round = 9')).rows;
  expect(await office()).toEqual([{ office: 'tax@high-tech-zone', assigned: false }]);
  const message = { type: 'office.v1', id: 'tax@360202', department: 'tax', county: '360202', name: '昌江区税务局', contactName: '余某', contactPhone: '0', answersFor: ['360202', 'high-tech-zone'], sequence: 1 };
  await t.admin.query(`insert into reference_office (id, department, sequence, message) values ($1, 'tax', 1, $2)`, [message.id, message]);
  await assignOffices(trial, t.record);
  expect(await office()).toEqual([{ office: 'tax@360202', assigned: true }]);
});

test('a watermark stands behind the steps on their topic', async () => {
  await new Watermark('medical-insurance', t.record, () => {}).send();
  const { rows } = await t.admin.query(`select topic, value from outbox where key = 'watermark'`);
  expect(JSON.parse(rows[0].value.toString())).toMatchObject({ type: 'watermark.v1', service: 'medical-insurance', businessToday: '2026-10-15' });
  expect(rows[0].topic).toBe('steps.medical-insurance.v1');
});

test('a line of history for each case', async () => {
  const history = await t.record.transact(systemActor, async (manager, { now: at }) => {
    await addEvents(manager, [caseId], { at, action: 'case.opened', by: '系统', text: null });
    await addEvents(manager, [caseId], { at, action: 'case.review', by: '余某', text: '同意' });
    return historyOf(manager, caseId);
  });
  expect(history.map(({ action, by, text }) => [action, by, text])).toEqual([['case.opened', '系统', null], ['case.review', '余某', '同意']]);
});
