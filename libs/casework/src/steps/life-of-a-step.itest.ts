import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { systemActor } from '@lianban/persistence';
import { review, supervisor, Trial, trial, TrialStep } from '../fixtures/trial.cases.js';
import { announceSteps, closeOpenSteps, closeStep, extendStep, insertSteps, IssueRung, lookAtStep, openStep, resumeStep, saveSteps, stepView, suspendStep } from '../index.js';

let t: Trial;
beforeAll(async () => {
  t = await Trial.open('2026-10-12');
});
afterAll(() => t?.close());

const open = (caseId: string, over: Parameters<typeof review>[1] = {}): Promise<string> =>
  t.record.transact(systemActor, async (manager, context) => {
    const [stepId] = await insertSteps(trial, manager, [review(caseId, over)], context);
    await announceSteps(trial, manager, [stepId!]);
    return stepId!;
  });
const look = (stepId: string) => t.change(stepId, (step, context, manager) => lookAtStep(trial, manager, step, context));
const rungs = new Map<string, IssueRung<TrialStep>>();
const issue = (stepId: string, kind: 'urging' | 'supervision-order') => {
  const command = rungs.get('one') ?? new IssueRung(trial, t.record, (_, actor) => actor.role === 'supervisor');
  rungs.set('one', command);
  return command.issue(supervisor, stepId, { kind, text: '请尽快办理' });
};

describe('a step that waits for a supplement', () => {
  let stepId: string;
  test('opened once, due by its term, announced whole', async () => {
    const caseId = await t.newCase('T-1');
    stepId = await open(caseId, { bank: 'bank-1', post: 'manager-1' });
    await t.record.transact(systemActor, async (manager, context) => expect(await insertSteps(trial, manager, [review(caseId)], context)).toEqual([]));
    expect(await t.announced(stepId)).toMatchObject({
      caseNumber: 'T-1', procedure: 'trial', owner: { office: 'tax@360222', post: 'manager-1' }, basis: { article: '1', setting: 'trial.review-term-working-days' },
      openedOn: '2026-10-12', termWorkingDays: 10, dueOn: '2026-10-26', suspensions: [], movements: [], revision: 1,
    });
    expect((await t.admin.query('select bank from step where step_id = $1', [stepId])).rows).toEqual([{ bank: 'bank-1' }]);
  });

  test('while it is suspended nothing is sent, whatever the day, and its light is grey', async () => {
    await t.setNow('2026-10-20');
    await t.change(stepId, async (step, context, manager) => {
      suspendStep(step, '补正材料', context);
      expect(() => suspendStep(step, '再次', context)).toThrow('not suspended again');
      await saveSteps(trial, manager, [step]);
    });
    expect(await t.announced(stepId)).toMatchObject({ dueOn: '2026-10-26', suspensions: [{ fromOn: '2026-10-20', toOn: null, reason: '补正材料' }] });
    await t.setNow('2026-10-30');
    expect(await look(stepId)).toMatchObject({ outcome: null, schedule: [] });
    expect(await t.notices(stepId)).toEqual([]);
    await t.change(stepId, async (step, context) => expect(stepView(trial, step, new Map(), context)).toMatchObject({ light: 'grey', officeName: '浮梁县税务局', outcome: null }));
    await expect(issue(stepId, 'urging')).rejects.toMatchObject({ code: 'TRIAL.STEP_SUSPENDED' });
  });

  test('when it ends, the due date moves by its nine working days, recorded, and reminders go by the new day', async () => {
    await t.change(stepId, async (step, context, manager) => {
      resumeStep(step, context);
      await saveSteps(trial, manager, [step]);
    });
    expect(await t.announced(stepId)).toMatchObject({
      dueOn: '2026-11-06', suspensions: [{ fromOn: '2026-10-20', toOn: '2026-10-30', reason: '补正材料' }],
      movements: [{ fromOn: '2026-10-26', toOn: '2026-11-06', reason: '中止计时结束（补正材料）' }],
    });
    expect((await look(stepId)).schedule.slice(0, 2)).toEqual([
      { kind: 'reminder-3', at: '2026-11-03T01:00:00.000Z' }, { kind: 'reminder-1', at: '2026-11-05T01:00:00.000Z' },
    ]);
  });

  test('an outage passed over the reminders: only the current rung is proposed, the rest is recorded as missed', async () => {
    await t.setNow('2026-11-11');
    await look(stepId);
    await look(stepId);
    expect(await t.notices(stepId)).toEqual([
      'reminder-3 missed 2026-11-03', 'reminder-1 missed 2026-11-05', 'overdue missed 2026-11-09', 'urging missed 2026-11-09', 'supervision-order proposed 2026-11-11',
    ]);
  });

  test('a rung goes out once in 24 hours', async () => {
    await expect(issue(stepId, 'urging')).rejects.toMatchObject({ code: 'TRIAL.RUNG_OVERTAKEN' });
    expect(await issue(stepId, 'supervision-order')).toMatchObject({ state: 'issued', dueOn: '2026-11-11', byPost: 'supervisor-1' });
    await expect(issue(stepId, 'supervision-order')).rejects.toMatchObject({ code: 'TRIAL.RUNG_REPEATED' });
    await t.setNow('2026-11-12', '11:00');
    expect(await issue(stepId, 'supervision-order')).toMatchObject({ state: 'issued' });
    expect((await t.admin.query(`select count(*)::int as n from step_notice where step_id = $1 and kind = 'supervision-order' and state = 'issued'`, [stepId])).rows).toEqual([{ n: 2 }]);
  });

  test('an extension is a fact with its movement: what was proposed lapses, and everything is reminded of again', async () => {
    await t.change(stepId, async (step, context, manager) => {
      expect(() => extendStep(step, plainDate('2026-11-06'), '早了', context)).toThrow(RangeError);
      extendStep(step, plainDate('2026-11-20'), '同意延期', context);
      await saveSteps(trial, manager, [step]);
    });
    expect(await t.announced(stepId)).toMatchObject({ dueOn: '2026-11-20', termWorkingDays: null, basis: { setting: null }, movements: [{}, { fromOn: '2026-11-06', toOn: '2026-11-20', reason: '同意延期' }] });
    await expect(issue(stepId, 'supervision-order')).rejects.toMatchObject({ code: 'TRIAL.RUNG_NOT_PROPOSED' });
    expect((await look(stepId)).schedule[0]).toEqual({ kind: 'reminder-3', at: '2026-11-17T01:00:00.000Z' });
    await t.setNow('2026-11-17');
    await look(stepId);
    expect((await t.notices(stepId)).at(-1)).toBe('reminder-3 sent 2026-11-17');
    await t.setNow('2026-11-23');
    await look(stepId);
    expect((await t.notices(stepId)).slice(-3)).toEqual(['reminder-1 missed 2026-11-19', 'overdue sent 2026-11-23', 'urging proposed 2026-11-23']);
    expect(await issue(stepId, 'urging')).toMatchObject({ state: 'issued', dueOn: '2026-11-23' });
  });

  test('closed it stays as it is; the workflow hears the outcome', async () => {
    await t.change(stepId, async (step, context, manager) => {
      closeStep(step, 'done', context, { bank: 'bank-2' });
      expect(() => suspendStep(step, '太迟', context)).toThrow('closed');
      await saveSteps(trial, manager, [step]);
    });
    expect(await look(stepId)).toMatchObject({ stepId, outcome: 'done', schedule: [] });
    expect(await t.announced(stepId)).toMatchObject({ outcome: 'done', closedOn: '2026-11-23' });
    await expect(issue(stepId, 'urging')).rejects.toMatchObject({ code: 'TRIAL.STEP_CLOSED' });
  });
});

describe('the halves of the activities', () => {
  const state = (caseId: string, code: 'review' | 'pay', missing: Parameters<typeof openStep<TrialStep>>[2]['missing']) =>
    t.record.transact(systemActor, (manager, context) =>
      openStep(trial, manager, { find: () => manager.findOneBy(TrialStep, { caseId, code, round: 1 }), missing }, context));

  test('a missing step is opened with the day that a fact set, and opened once', async () => {
    await t.setNow('2026-11-23');
    const caseId = await t.newCase('T-2');
    const wanted = async () => review(caseId, { code: 'pay', fixedOn: plainDate('2026-12-10') });
    const opened = await state(caseId, 'pay', wanted);
    expect(await state(caseId, 'pay', wanted)).toMatchObject({ stepId: opened.stepId });
    expect(await t.announced(opened.stepId!)).toMatchObject({ dueOn: '2026-12-10', termWorkingDays: null, basis: { article: '2', setting: null } });
    expect(opened.schedule[0]).toEqual({ kind: 'reminder-3', at: '2026-12-07T01:00:00.000Z' });
  });
  test('a record that needs no step answers why', async () => {
    const caseId = await t.newCase('T-3');
    expect(await state(caseId, 'review', async () => 'withdrawn')).toMatchObject({ stepId: null, outcome: 'withdrawn', schedule: [] });
  });
  test('a case that ends takes its open steps with it, a suspension included', async () => {
    const caseId = await t.newCase('T-4');
    const stepId = await open(caseId);
    await t.change(stepId, async (step, context, manager) => {
      suspendStep(step, '补正', context);
      await saveSteps(trial, manager, [step]);
    });
    await t.record.transact(systemActor, (manager, context) => closeOpenSteps(trial, manager, [caseId], 'withdrawn', context, { bank: 'none' }));
    expect(await t.announced(stepId)).toMatchObject({ outcome: 'withdrawn', closedOn: '2026-11-23', suspensions: [{ fromOn: '2026-11-23', toOn: '2026-11-23', reason: '补正' }] });
    expect((await t.admin.query('select bank from step where step_id = $1', [stepId])).rows).toEqual([{ bank: 'none' }]);
  });
});
