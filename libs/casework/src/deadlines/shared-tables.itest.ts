import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishedNotices } from '@lianban/calendar';
import { JobRunner, systemActor } from '@lianban/persistence';
import { setTimeout as delay } from 'node:timers/promises';
import { both, Desk, letters, visits } from '../fixtures/desk.cases.js';
import { supervisor } from '../fixtures/trial.cases.js';
import { announceSteps, assignOffices, caseworkHooks, IssueRung, lookAtStep, moveDeadlines, planOf, procedureOfCase, registerCaseworkJobs, wakeJob, wakeOpenCases } from '../index.js';

let desk: Desk;
let letter: string;
let visit: string;
beforeAll(async () => {
  desk = await Desk.open('2026-10-12');
  letter = await desk.file(letters, 'L-1', '2026-10-12');
  visit = await desk.file(visits, 'V-1', '2026-10-12');
  for (const [kind, caseId] of [[letters, letter], [visits, visit]] as const) await desk.order(kind, caseId, { type: 'hold' });
  await desk.setNow('2026-10-13');
  for (const [kind, caseId] of [[letters, letter], [visits, visit]] as const) await desk.order(kind, caseId, { type: 'go-on' });
});
afterAll(() => desk?.close());

const dues = async (): Promise<string[]> => {
  const found = await Promise.all([letter, visit].flatMap((caseId) => ['publication', 'prepare'].map((code) => desk.step(caseId, code))));
  return found.map(({ dueOn }) => dueOn);
};
const job = { signal: new AbortController().signal, heartbeat: async () => {} };
const published = async (id: string, sequence: number, date: string): Promise<void> => {
  const shipped = publishedNotices.find(({ year }) => year === 2026)!;
  const message = { ...shipped, type: 'calendar-notice.v1', id, synthetic: true, sequence, offWeekdays: [...shipped.offWeekdays, { date, name: '测试放假' }] };
  await desk.admin.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, 2026, $2, $3)', [id, sequence, message]);
};

describe('procedures that share their tables', () => {
  test('a holiday notice moves the deadlines of one, and of the other when its turn comes; each is announced as its own', async () => {
    expect(await dues()).toEqual(['2026-10-26', '2026-10-20', '2026-10-26', '2026-10-20']);
    await published('off', 99, '2026-10-19');
    expect(await moveDeadlines(letters.casework, desk.record, 'off')).toBe(2);
    expect(await dues()).toEqual(['2026-10-27', '2026-10-21', '2026-10-26', '2026-10-20']);
    expect(await moveDeadlines(visits.casework, desk.record, 'off')).toBe(2);
    expect(await dues()).toEqual(['2026-10-27', '2026-10-21', '2026-10-27', '2026-10-21']);
    const { stepId } = await desk.step(visit, 'publication');
    expect(await desk.announced(stepId)).toMatchObject({ procedure: 'trial-visits', caseNumber: 'V-1', movements: [{ fromOn: '2026-10-26', toOn: '2026-10-27' }] });
  });

  test('each wakes the workflows of its own cases on its own queue', async () => {
    await desk.admin.query(`delete from outbox where destination = 'workflow'`);
    await wakeOpenCases(visits.casework, desk.record, job);
    expect(await desk.woken()).toEqual([`trial-visits/case/${visit}`]);
    const { rows } = await desk.admin.query(`select payload->>'taskQueue' as queue from outbox where destination = 'workflow'`);
    expect(rows).toEqual([{ queue: 'trial-visits' }]);
  });

  test('nobody announces the step of another', async () => {
    const { stepId } = await desk.step(letter, 'prepare');
    await expect(desk.transact((manager) => announceSteps(visits.casework, manager, [stepId]))).rejects.toThrow('none of trial-visits');
  });

  test('each is reminded of by its own settings', async () => {
    const message = { type: 'setting.v1', key: 'trial-visits.rung-urging-working-days-after', value: 2, effectiveFrom: '2026-10-01', source: '测试', synthetic: true, sequence: 1 };
    await desk.admin.query('insert into reference_setting (key, effective_from, sequence, message) values ($1, $2, 1, $3)', [message.key, message.effectiveFrom, message]);
    const urgedOn = (kind: typeof letters, caseId: string) => desk.transact(async (manager, context) => {
      const step = await manager.findOneByOrFail(kind.casework.step, { caseId, code: 'publication' });
      return planOf(kind.casework, step, context).find((notice) => notice.kind === 'urging')?.on;
    });
    expect([await urgedOn(letters, letter), await urgedOn(visits, visit)]).toEqual(['2026-10-28', '2026-10-29']);
  });

  test('a rung is issued under the procedure whose step it is', async () => {
    const rungs = new IssueRung(both, desk.record, () => true);
    const { stepId } = await desk.step(visit, 'publication');
    const issue = () => rungs.issue(supervisor, stepId, { kind: 'urging', text: '请尽快公开' });
    await expect(issue()).rejects.toMatchObject({ code: 'TRIAL_VISITS.RUNG_NOT_PROPOSED' });
    await desk.setNow('2026-10-29');
    await desk.transact(async (manager, context) => lookAtStep(visits.casework, manager, await manager.findOneByOrFail(visits.casework.step, { stepId }), context));
    expect(await issue()).toMatchObject({ state: 'issued' });
    expect(await desk.announced(stepId)).toMatchObject({ procedure: 'trial-visits', notices: expect.arrayContaining([expect.objectContaining({ kind: 'urging', state: 'issued' })]) });
    await desk.transact(async (manager) => expect((await procedureOfCase(both, manager, letter)).procedure).toBe('trial-letters'));
  });

  test('what an ended case still owes is moved, woken and given to the office that the directory names, by its own procedure', async () => {
    await desk.order(visits, visit, { type: 'complain' });
    await desk.order(visits, visit, { type: 'withdraw' });
    expect(await desk.step(visit, 'repair')).toMatchObject({ dueOn: '2026-11-05', assigned: false, outcome: null });
    await desk.admin.query(`delete from outbox where destination = 'workflow'`);
    await wakeOpenCases(visits.casework, desk.record, job);
    expect(await desk.woken()).toEqual([`trial-visits/case/${visit}`]);
    await published('second', 100, '2026-11-03');
    expect(await moveDeadlines(visits.casework, desk.record, 'second')).toBe(1);
    const office = { type: 'office.v1', id: 'tax@360202', department: 'tax', county: '360202', name: '某税务局', contactName: '余某', contactPhone: '0', answersFor: ['360222'], sequence: 1 };
    await desk.admin.query(`insert into reference_office (id, department, sequence, message) values ($1, 'tax', 1, $2)`, [office.id, office]);
    await assignOffices(visits.casework, desk.record);
    expect(await desk.step(visit, 'repair')).toMatchObject({ dueOn: '2026-11-06', office: 'tax@360202', assigned: true });
    expect(await desk.step(letter, 'publication')).toMatchObject({ office: 'tax@360222', assigned: false });
    await assignOffices(letters.casework, desk.record);
    expect(await desk.step(letter, 'publication')).toMatchObject({ office: 'tax@360202', assigned: true });
  });
});

describe('the jobs and hooks of a service', () => {
  test('a setting of any of them wakes, one of another procedure does not', async () => {
    const hooks = caseworkHooks(both);
    await desk.admin.query('delete from job');
    const told = async (key: string): Promise<number> => {
      await desk.record.transact(systemActor, (manager) => hooks.onSetting(manager, { type: 'setting.v1', key, value: 1, effectiveFrom: '2026-01-01', source: '测试', synthetic: true, sequence: 1 }));
      return (await desk.admin.query('select count(*)::int as n from job')).rows[0].n;
    };
    expect(await told('trial-other.answer-term-working-days')).toBe(0);
    expect(await told('trial-visits.answer-term-working-days')).toBe(1);
  });

  test('one job does the work of all procedures in turn', async () => {
    await desk.admin.query(`delete from outbox where destination = 'workflow'`);
    await desk.admin.query('delete from job');
    const failed: unknown[] = [];
    const runner = new JobRunner({ dataSource: desk.record.dataSource, pollMs: 50, onError: (error) => failed.push(error) });
    registerCaseworkJobs(runner, both, desk.record);
    await desk.record.transact(systemActor, (manager) => runner.enqueue(manager, wakeJob, 'clock'));
    runner.start();
    for (let n = 0; n < 100 && (await desk.woken()).length < 2; n += 1) await delay(50);
    await runner.stop();
    expect(await desk.woken()).toEqual([`trial-letters/case/${letter}`, `trial-visits/case/${visit}`]);
    expect(failed).toEqual([]);
  });
});
