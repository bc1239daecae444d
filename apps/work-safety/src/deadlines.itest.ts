import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishedNotices, statutoryYears } from '@lianban/calendar';
import { declaredActivities, registerCaseworkJobs } from '@lianban/casework';
import { plainDate, weekdayOf, type PlainDate } from '@lianban/kernel';
import { JobRunner, systemActor } from '@lianban/persistence';
import { everyRow } from '@lianban/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { performanceKind } from './decision-performance/performance-kind.js';
import { decisionKind } from './enforcement-disclosure/decision-kind.js';
import { registerWarnings } from './enforcement-disclosure/move-warnings.job.js';
import { SafetyLife } from './fixtures/life.cases.js';
import { openRecord, setToday, type TestRecord } from './fixtures/record.cases.js';
import { safetyKinds } from './kinds.js';
import { safetyHooks } from './safety-hooks.js';

const procedures = safetyKinds().all.map(({ casework }) => casework);
const [officer, head] = ['safety-inspector', 'safety-head'];
let t: TestRecord;
let runner: JobRunner;
const failures: unknown[] = [];
beforeAll(async () => {
  t = await openRecord('2026-02-02');
  runner = new JobRunner({ dataSource: t.record.dataSource, onError: (error) => failures.push(error) });
  registerCaseworkJobs(runner, procedures, t.record);
  registerWarnings(runner, t.record);
  runner.start();
});
afterAll(async () => {
  await runner?.stop();
  await t?.close();
});

let sequence = 50;
/** A notice as supervision tells of it, and the work that it causes. */
async function notice(year: number, id: string, content: object): Promise<void> {
  const message = { type: 'calendar-notice.v1', id, year, number: '测试', issuedOn: '2026-01-01', synthetic: true, sequence: (sequence += 1), ...content };
  await t.record.transact(systemActor, async (manager) => {
    await manager.query('insert into reference_calendar_notice (id, year, sequence, message) values ($1, $2, $3, $4)', [id, year, sequence, message]);
    await safetyHooks().onCalendarNotice(manager, message as never);
  });
  for (let time = 0; time < 200 && (await t.admin.query(`select 1 from job where kind <> 'build-public-site' and state in ('queued', 'running')`)).rowCount; time += 1) await sleep(50);
  expect(failures).toEqual([]);
}
const withDayOff = (date: string) => {
  const shipped = publishedNotices.find(({ year }) => year === 2026)!;
  return { ...shipped, offWeekdays: [...shipped.offWeekdays, { date, name: '测试放假' }] };
};
const due = async (life: SafetyLife, code: string): Promise<string> => (await life.step(code))['dueOn'] as string;

describe('a new holiday notice', () => {
  test('moves the publication of open decisions, and what else is counted in working days, and nothing that has ended or that a fact set', async () => {
    const open = await SafetyLife.decision(t);
    const withheld = await SafetyLife.decision(t, { decisionNumber: '景应急罚〔2026〕60号' });
    const revoked = await SafetyLife.decision(t, { decisionNumber: '景应急罚〔2026〕61号' });
    const accident = await SafetyLife.accident(t);
    await withheld.complete(officer, 'redaction', 'ready', await withheld.proposed());
    await withheld.complete(head, 'release', 'withheld', { ground: '涉及国家秘密' });
    await revoked.request(head, 'revoke', { revokedOn: '2026-02-02', reason: '复议撤销' });
    const performance = await open.performance();
    const before = [await due(open, 'publication'), await due(withheld, 'publication'), await due(revoked, 'publication'), await due(performance, 'performance'), await due(accident, 'investigation')];
    expect(before.slice(0, 4)).toEqual(['2026-03-06', '2026-03-06', '2026-03-06', '2026-02-17']);
    const warning = async (life: SafetyLife): Promise<unknown> => (await t.admin.query('select warning_on::text as "on" from safety_case where case_id = $1', [life.caseId])).rows[0].on;
    const warned = await warning(open);

    await notice(2026, 'amendment', withDayOff('2026-02-04'));
    expect([await due(open, 'publication'), await due(withheld, 'publication'), await due(revoked, 'publication'), await due(performance, 'performance'), await due(accident, 'investigation')]).toEqual(['2026-03-09', ...before.slice(1)]);
    expect([await due(open, 'redaction'), await due(accident, 'listing')]).toEqual(['2026-02-06', '2026-02-06']);
    expect((await open.step('publication'))['movements']).toMatchObject([{ fromOn: '2026-03-06', toOn: '2026-03-09', reason: expect.stringContaining('amendment') }]);
    expect([warned, await warning(open), await warning(withheld)]).toEqual(['2026-02-11', '2026-02-12', '2026-02-11']);
    const { rows } = await t.admin.query(`select distinct c.number from outbox join safety_case c on payload->'args'->0->>'caseId' = c.case_id::text where destination = 'workflow'`);
    expect(rows.length).toBeGreaterThan(0);
    const settled = await everyRow(t.admin);
    await notice(2026, 'the-same-again', withDayOff('2026-02-04'));
    const again = await everyRow(t.admin);
    for (const table of ['safety_case', 'step', 'case_event']) expect([table, again[table]]).toEqual([table, settled[table]]);
  });

  test('settles the provisional end of a decision at the turn of the year', async () => {
    await setToday(t.record, '2026-12-25');
    const life = await SafetyLife.decision(t, { decisionNumber: '景应急罚〔2026〕70号', decidedOn: '2026-12-25', servedOn: null, performByOn: null });
    const shown = async () => (await t.admin.query('select due_on::text as due, earliest_on::text as earliest, latest_on::text as latest from step where case_id = $1 and code = $2', [life.caseId, 'publication'])).rows[0];
    const first = await shown();
    expect([first.earliest === null, first.latest > first.earliest]).toEqual([false, true]);
    await notice(2027, 'next-year', { offWeekdays: statutoryYears.find(({ year }) => year === 2027)!.days.filter(({ date }) => weekdayOf(date as PlainDate) < 6), workWeekends: [] });
    const settled = await shown();
    expect(settled).toMatchObject({ earliest: null, latest: null });
    expect(settled.due >= first.earliest && settled.due <= first.latest).toBe(true);
  });
});

describe('the clock', () => {
  const notices = async (life: SafetyLife, code: string): Promise<string[]> =>
    (await t.admin.query(`select kind, state, n.due_on::text as due from step_notice n join step using (step_id) where case_id = $1 and code = $2 order by n.due_on, kind`, [life.caseId, code])).rows.map(({ kind, state, due: on }) => `${kind} ${state} ${on}`);
  /** Twice, as an activity whose answer was lost is carried out again. */
  async function twice(look: () => Promise<unknown>): Promise<void> {
    await look();
    const once = await everyRow(t.admin);
    await look();
    expect(await everyRow(t.admin)).toEqual(once);
  }

  test('reminds of a publication before its day, urges after it, and does each once', async () => {
    await setToday(t.record, '2026-04-08');
    const life = await SafetyLife.decision(t, { decisionNumber: '景应急罚〔2026〕80号', decidedOn: '2026-04-08', servedOn: null, performByOn: null });
    const on = plainDate(await due(life, 'publication'));
    expect(on).toBe('2026-05-09');
    const look = () => declaredActivities(decisionKind, t.record).openStep({ caseId: life.caseId, code: 'publication', office: 'emergency-management', round: 1 });
    await twice(look);
    expect(await notices(life, 'publication')).toEqual([]);
    await setToday(t.record, '2026-05-06');
    await twice(look);
    expect(await notices(life, 'publication')).toEqual(['reminder-3 sent 2026-05-06']);
    await setToday(t.record, '2026-05-08');
    await twice(look);
    await setToday(t.record, '2026-05-12');
    await twice(look);
    expect(await notices(life, 'publication')).toEqual(['reminder-3 sent 2026-05-06', 'reminder-1 sent 2026-05-08', 'overdue sent 2026-05-11', 'urging proposed 2026-05-11']);
    expect(await life.open()).toEqual(['publication', 'redaction']);
  });

  test('lets the party be asked when the day of performance has passed, once, and not before', async () => {
    await setToday(t.record, '2026-04-08');
    const performance = await (await SafetyLife.decision(t, { decisionNumber: '景应急罚〔2026〕81号', decidedOn: '2026-04-08', servedOn: '2026-04-08', performByOn: '2026-04-23' })).performance();
    const request = { caseId: performance.caseId, code: 'performance', office: 'emergency-management', round: 1 };
    const { openStep, visitStep } = declaredActivities(performanceKind, t.record);
    await twice(() => openStep(request));
    await setToday(t.record, '2026-04-23');
    await twice(() => visitStep(request));
    expect(await performance.open()).toEqual(['performance']);
    await setToday(t.record, '2026-04-24');
    await twice(() => visitStep(request));
    expect(await performance.open()).toEqual(['demand', 'performance']);
    expect(await notices(performance, 'performance')).toEqual(expect.arrayContaining([expect.stringContaining('overdue sent 2026-04-24')]));
  });
});
