import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { IssueRung, moveDeadlines } from '@lianban/casework';
import { publishedNotices } from '@lianban/calendar';
import { StepMessage } from '@lianban/contracts';
import { systemActor } from '@lianban/persistence';
import { createActivities } from '../activities/create-activities.js';
import { may } from '../access/permissions.js';
import { enrolment } from '../enrolment.casework.js';
import { claim, died, land, person, registered } from '../fixtures/lists.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let request: { caseId: string; code: 'confirm'; office: string; round: number };
let stepId: string;
const supervisor = actor('supervisor', 'city-government-office');

beforeAll(async () => {
  t = await openRecord('2026-10-12');
  await land(t.record, 'household-register', [registered(t.record, person(1))]);
  await land(t.record, 'deaths', [died(t.record, person(1))]);
  await land(t.record, 'low-income-persons', [claim(t.record, person(1), 'destitute')]);
  const { rows } = await t.admin.query(`select step_id, case_id from step join confirmation_case using (case_id) where insurance_year = 2027`);
  stepId = rows[0].step_id;
  request = { caseId: rows[0].case_id, code: 'confirm', office: 'civil-affairs@360222', round: 1 };
});
afterAll(() => t?.close());

const notices = async (): Promise<string[]> => {
  const { rows } = await t.admin.query(`select kind || ' ' || state || ' ' || due_on as said from step_notice where step_id = $1 order by due_on, recorded_at, kind`, [stepId]);
  return rows.map(({ said }) => said);
};
/** The step as the board last heard of it. */
const announced = async (): Promise<StepMessage> => {
  const { rows } = await t.admin.query(`select value from outbox where destination = 'kafka' and key = $1 order by id desc limit 1`, [stepId]);
  return StepMessage.parse(JSON.parse(rows[0].value.toString()));
};

describe('a step that nobody answers, day by day', () => {
  test('opening it again opens nothing; the schedule ahead is reminders, overdue and rungs at nine', async () => {
    const state = await createActivities(t.record).openStep(request);
    expect(state.stepId).toBe(stepId);
    expect(state.schedule.map(({ kind, at }) => `${at.slice(0, 10)} ${kind}`)).toEqual([
      '2026-10-21 reminder-3', '2026-10-23 reminder-1', '2026-10-27 overdue', '2026-10-27 urging', '2026-10-29 supervision-order', '2026-11-02 listed-supervision', '2026-11-09 circular',
    ]);
    expect((await t.admin.query('select count(*)::int as n from step')).rows).toEqual([{ n: 2 }]);
  });
  test('a reminder goes out on its day, once, however often the workflow looks', async () => {
    await setToday(t.record, '2026-10-21');
    await createActivities(t.record).visitStep(request);
    await createActivities(t.record).visitStep(request);
    expect(await notices()).toEqual(['reminder-3 sent 2026-10-21']);
    expect(await announced()).toMatchObject({ dueOn: '2026-10-26', notices: [{ kind: 'reminder-3', state: 'sent' }] });
  });
  test('after an outage only what is current goes out, and what it overtook is recorded as missed', async () => {
    await setToday(t.record, '2026-10-29');
    const state = await createActivities(t.record).visitStep(request);
    expect(await notices()).toEqual([
      'reminder-3 sent 2026-10-21', 'reminder-1 missed 2026-10-23', 'overdue missed 2026-10-27', 'urging missed 2026-10-27', 'supervision-order proposed 2026-10-29',
    ]);
    expect(state).toMatchObject({ outcome: null, schedule: [{ kind: 'listed-supervision' }, { kind: 'circular' }] });
  });
});

describe('a supervisor issues what was proposed', () => {
  test('once; not again within a day, not what was overtaken, not what is not due, not in another county', async () => {
    const rungs = new IssueRung(enrolment, t.record, may);
    await expect(rungs.issue(supervisor, stepId, { kind: 'circular', text: '通报' })).rejects.toMatchObject({ code: 'SUBSIDISED_ENROLMENT.RUNG_NOT_PROPOSED' });
    await expect(rungs.issue(supervisor, stepId, { kind: 'urging', text: '催办' })).rejects.toMatchObject({ code: 'SUBSIDISED_ENROLMENT.RUNG_OVERTAKEN' });
    await expect(rungs.issue(actor('county-supervisor', 'city-government-office', '360202'), stepId, { kind: 'supervision-order', text: '督办' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await rungs.issue(actor('county-supervisor', 'city-government-office', '360222'), stepId, { kind: 'supervision-order', text: '请于三日内答复' })).toMatchObject({ state: 'issued' });
    await expect(rungs.issue(supervisor, stepId, { kind: 'supervision-order', text: '再次' })).rejects.toMatchObject({ code: 'SUBSIDISED_ENROLMENT.RUNG_REPEATED' });
    expect((await announced()).notices).toContainEqual(expect.objectContaining({ kind: 'supervision-order', state: 'issued', text: '请于三日内答复' }));
    await setToday(t.record, '2026-10-30', '11:00');
    expect(await rungs.issue(supervisor, stepId, { kind: 'supervision-order', text: '再次督办' })).toMatchObject({ state: 'issued', text: '再次督办' });
  });
});

describe('a new holiday notice', () => {
  test('moves only the deadlines it moves, lists and audits them, and tells the board', async () => {
    const shipped = publishedNotices.find(({ year }) => year === 2026)!;
    const holiday = { ...shipped, offWeekdays: [...shipped.offWeekdays, { date: '2026-10-20', name: '测试放假' }] };
    await t.record.transact(systemActor, async (manager) => {
      const message = { type: 'calendar-notice.v1', id: 'amendment', synthetic: true, ...holiday, year: 2026, sequence: 99 };
      await manager.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2026, 99, $2)', ['amendment', message]);
    });
    expect(await moveDeadlines(enrolment, t.record, 'amendment')).toBe(2);
    expect(await announced()).toMatchObject({ dueOn: '2026-10-27', movements: [{ fromOn: '2026-10-26', toOn: '2026-10-27' }] });
    expect(await moveDeadlines(enrolment, t.record, 'amendment')).toBe(0);
    const { rows } = await t.admin.query(`select count(*)::int as n from audit where action = 'step.moved'`);
    expect(rows).toEqual([{ n: 1 }]);
    const jobs = await t.admin.query(`select kind, subject_id from job where kind = 'wake-open-cases'`);
    expect(jobs.rows).toEqual([{ kind: 'wake-open-cases', subject_id: 'notice/amendment' }]);
  });
});
