import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { syntheticAmendment2026 } from '@lianban/calendar';
import { BoardStepQuery, lights, type StepMessage } from '@lianban/contracts';
import { BusinessClock, createDataSource, inTransaction, runMigrations, systemActor } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { BoardService } from './board/board.service.js';
import { CalendarInForce } from './calendar/calendar-in-force.js';
import { CalendarNoticesService } from './calendar/calendar-notices.service.js';
import { supervisionMigrations } from './migrations/index.js';
import { OfficeNoticesService } from './notices/office-notices.service.js';
import { projectSteps, recordWatermark } from './projection/project-steps.js';
import { seedReference } from './seed-reference.js';
import { SettingsService } from './settings/settings.service.js';
import { caller, stepMessage } from './testing.cases.js';

let database: TestDatabase;
let dataSource: DataSource;
let clock: BusinessClock;
let boards: BoardService;
let calendar: CalendarNoticesService;
let settings: SettingsService;
let inbox: OfficeNoticesService;
const calendarInForce = new CalendarInForce();

const supervisor = caller('supervisor', 'city-government-office');
const proposer = caller('system-admin', 'data-bureau', null, 'system-admin');
const approver = caller('security-admin', 'data-bureau', null, 'security-admin');
const fuliang = caller('county-confirmer', 'civil-affairs', '360222');
const leping = caller('county-confirmer', 'civil-affairs', '360281');

beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, supervisionMigrations, { appRole: decodeURIComponent(new URL(database.url).username) });
  dataSource = createDataSource({ url: database.url });
  await dataSource.initialize();
  await seedReference(dataSource, { demo: true, startOn: '2026-10-12' });
  clock = new BusinessClock(dataSource);
  boards = new BoardService(dataSource, clock, calendarInForce);
  calendar = new CalendarNoticesService(dataSource, clock);
  settings = new SettingsService(dataSource, clock);
  inbox = new OfficeNoticesService(dataSource, clock);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(() => inTransaction(dataSource, systemActor, async (manager) => {
  await manager.query('delete from step_projection');
  await manager.query('delete from office_notice');
  await recordWatermark(manager, { service: 'medical-insurance', at: new Date().toISOString(), businessToday: '2026-10-12' });
}));

const project = (...messages: StepMessage[]): Promise<void> => inTransaction(dataSource, systemActor, (manager) => projectSteps(manager, 'medical-insurance', messages));
const list = (actor: RequestActor, query: object = {}) => boards.steps(actor, BoardStepQuery.parse(query));
const outbox = (topic: string): Promise<{ key: string }[]> => dataSource.query('select key from outbox where topic = $1 order by id', [topic]);

/** Steps of every light, in two counties and two departments. */
const spread = [
  stepMessage('1', {}, '360222'), stepMessage('2', { dueOn: '2026-10-15' }, '360222'), stepMessage('3', { dueOn: '2026-10-09' }, '360281'),
  stepMessage('4', { dueOn: '2026-10-09', suspensions: [{ fromOn: '2026-10-08', toOn: null, reason: '补正' }] }, '360281', 'veterans-affairs'),
  stepMessage('5', { dueOn: '2027-01-11', termWorkingDays: 20, provisional: { earliestOn: '2027-01-06', latestOn: '2027-01-11' } }, '360202'),
  stepMessage('6', { closedOn: '2026-10-12', closedAt: '2026-10-12T03:00:00Z', outcome: 'confirm' }, '360222'),
];

describe('board', () => {
  it('counts by light on business today, worst first', async () => {
    await project(...spread);
    const board = await boards.board(supervisor, 'county');
    expect(board.businessToday).toBe('2026-10-12');
    expect(board.total.counts).toEqual({ green: 2, yellow: 1, red: 1, grey: 1, none: 0, open: 5 });
    expect(board.rows.map(({ key, label, counts }) => [key, label, counts.red, counts.open])).toEqual([
      ['360281', '乐平市', 1, 2], ['360222', '浮梁县', 0, 2], ['360202', '昌江区', 0, 1],
    ]);
    expect(board.sources).toEqual([{ service: 'medical-insurance', asOf: expect.any(String), silent: false }, { service: 'loan-fund', asOf: null, silent: true }, { service: 'work-safety', asOf: null, silent: true }, { service: 'exchange-monitor', asOf: null, silent: true }]);
    expect(board.calendarStrip.find(({ date }) => date === '2026-10-10')).toEqual({ date: '2026-10-10', workday: true, name: '国庆节调休上班' });
  });

  it('every number opens a list of the same count', async () => {
    await project(...spread);
    for (const groupBy of ['department', 'county', 'procedure'] as const) {
      const board = await boards.board(supervisor, groupBy);
      for (const row of board.rows) {
        for (const light of lights) {
          const page = await list(supervisor, { [groupBy]: row.key, light });
          expect([row.key, light, page.total, page.items.length]).toEqual([row.key, light, row.counts[light], row.counts[light]]);
          expect(page.items.every((step) => step.light === light)).toBe(true);
        }
      }
    }
  });

  it('shows no light when the source has been silent for five minutes, and says since when', async () => {
    await project(...spread);
    const at = new Date(Date.now() - 6 * 60_000).toISOString();
    await dataSource.query('update source_watermark set at = $1', [at]);
    const board = await boards.board(supervisor, 'department');
    expect(board.total.counts).toEqual({ green: 0, yellow: 0, red: 0, grey: 0, none: 5, open: 5 });
    expect(board.sources).toEqual([{ service: 'medical-insurance', asOf: at, silent: true }, { service: 'loan-fund', asOf: null, silent: true }, { service: 'work-safety', asOf: null, silent: true }, { service: 'exchange-monitor', asOf: null, silent: true }]);
    await dataSource.query('update source_watermark set at = now()');
  });

  it('pages by key without gap or repetition', async () => {
    await project(...Array.from({ length: 23 }, (_, index) => stepMessage(String(index + 1), { dueOn: index % 2 ? '2026-10-26' : '2026-10-20' })));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(supervisor, { limit: 5, ...(cursor && { cursor }) });
      expect(page.total).toBe(23);
      seen.push(...page.items.map(({ stepId }) => stepId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(23);
    expect(seen).toHaveLength(23);
    await expect(list(supervisor, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('says days left, days over, rung and basis', async () => {
    const over = stepMessage('9', { dueOn: '2026-10-09', notices: [{ kind: 'urging', state: 'proposed', dueOn: '2026-10-10', at: '2026-10-10T01:00:00Z', byPost: null, text: null }] });
    await project(stepMessage('1'), over);
    expect(await boards.step(supervisor, '1')).toMatchObject({ service: 'medical-insurance', light: 'green', workingDaysLeft: 10, workingDaysOver: null, rung: null });
    expect(await boards.step(supervisor, '9')).toMatchObject({ light: 'red', workingDaysLeft: null, workingDaysOver: 2, rung: 'urging' });
    expect((await boards.step(supervisor, '1')).basisLabel).toMatch(/景府发〔2023〕10号 第20条.*本地参数「身份确认期限（工作日）」/);
  });

  it('explains a term day by day, a suspension included', async () => {
    await project(stepMessage('1', { openedOn: '2026-09-28', dueOn: '2026-10-14' }), stepMessage('2', { openedOn: '2026-10-12', termWorkingDays: 3, dueOn: '2026-10-19', suspensions: [{ fromOn: '2026-10-14', toOn: '2026-10-15', reason: '补正' }] }));
    const { days } = await boards.explanation(supervisor, '1');
    expect(days.filter(({ counted }) => counted)).toHaveLength(10);
    expect(days.find(({ date }) => date === '2026-10-10')).toMatchObject({ counted: true, reason: 'make-up', notice: '国办发明电〔2025〕7号' });
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({ counted: false, reason: 'holiday', name: '国庆节' });
    const paused = await boards.explanation(supervisor, '2');
    expect(paused.days.filter(({ reason }) => reason === 'suspended').map(({ date }) => date)).toEqual(['2026-10-14', '2026-10-15']);
    expect(paused.days.at(-1)).toMatchObject({ date: '2026-10-19', index: 3 });
  });

  it('lights and explains a step whose end a fact set: yellow three working days before it, every day up to it', async () => {
    const fixed = (id: string, dueOn: string): StepMessage => stepMessage(id, { openedOn: '2026-10-09', termWorkingDays: null, dueOn });
    await project(fixed('1', '2026-10-16'), fixed('2', '2026-10-15'), fixed('3', '2026-10-09'));
    const lit = async (id: string): Promise<string> => (await boards.step(supervisor, id)).light;
    expect([await lit('1'), await lit('2'), await lit('3')]).toEqual(['green', 'yellow', 'red']);
    expect((await boards.board(supervisor, 'county')).total.counts).toMatchObject({ green: 1, yellow: 1, red: 1 });
    const { days, termWorkingDays } = await boards.explanation(supervisor, '1');
    expect(termWorkingDays).toBeNull();
    expect([days.at(0)?.date, days.at(-1)?.date, days.length]).toEqual(['2026-10-10', '2026-10-16', 7]);
  });
});

describe('what each may see', () => {
  beforeEach(() => project(...spread));

  it.each([
    ['supervisor', caller('supervisor', 'city-government-office'), ['1', '2', '3', '4', '5']],
    ['auditor', caller('auditor'), ['1', '2', '3', '4', '5']],
    ['bureau monitor', caller('bureau-monitor'), ['1', '2', '3', '4', '5']],
    ['county supervisor', caller('county-supervisor', 'city-government-office', '360222'), ['1', '2']],
    ['office of the county', fuliang, ['1', '2']],
    ['office of another county', leping, ['3']],
    ['another department of that county', caller('county-confirmer', 'veterans-affairs', '360281'), ['4']],
    ['department of the whole city', caller('data-officer', 'civil-affairs'), []],
  ] as const)('%s', async (_name, actor, expected) => {
    const page = await list(actor);
    expect(page.items.map(({ stepId }) => stepId).sort()).toEqual([...expected]);
    expect(page.total).toBe(expected.length);
    expect((await boards.board(actor, 'department')).total.counts.open).toBe(expected.length);
  });

  it('answers a foreign step as if it did not exist', async () => {
    const foreign = await boards.step(leping, '1').catch((error: unknown) => error);
    const unknown = await boards.step(leping, 'unknown').catch((error: unknown) => error);
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect((foreign as { text: object }).text).toEqual((unknown as { text: object }).text);
    await expect(boards.explanation(leping, '1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('explains to a party of a loan how the days of the others were counted, and nothing of other procedures', async () => {
    await inTransaction(dataSource, systemActor, (manager) => projectSteps(manager, 'loan-fund', [stepMessage('loan', { owner: { ...stepMessage('loan').owner, office: 'lending-bank@bank-01' } })]));
    const borrower = { ...caller('borrower', 'borrower'), office: 'borrower@F0001' };
    expect((await boards.explanation(borrower, 'loan')).days.length).toBeGreaterThan(0);
    expect((await list(borrower)).items).toEqual([]);
    await expect(boards.explanation(borrower, '1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(boards.explanation(leping, 'loan')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows nothing to a connection without an actor', async () => {
    expect(await dataSource.query('select 1 from step_projection')).toEqual([]);
    expect(await dataSource.query('select 1 from office_notice')).toEqual([]);
  });
});

describe('projection', () => {
  it('ignores a lower or equal revision, in whatever order they come', async () => {
    await project(stepMessage('1', { revision: 3, title: '第三' }));
    await project(stepMessage('1', { revision: 2, title: '第二' }), stepMessage('1', { revision: 1, title: '第一' }));
    await project(stepMessage('1', { revision: 3, title: '第三（重复）' }));
    expect((await boards.step(supervisor, '1')).title).toBe('第三');
    await project(stepMessage('1', { revision: 5, title: '第五' }), stepMessage('1', { revision: 4, title: '第四' }));
    expect((await boards.step(supervisor, '1')).title).toBe('第五');
  });

  it('delivers each sent or issued notice once, and keeps proposals from the office', async () => {
    const notice = { dueOn: '2026-10-21', at: '2026-10-21T01:00:00Z', byPost: null, text: null };
    const reminded = stepMessage('1', { revision: 2, notices: [{ ...notice, kind: 'reminder-3', state: 'sent' }, { ...notice, kind: 'reminder-1', state: 'missed' }, { ...notice, kind: 'urging', state: 'proposed' }] });
    await project(reminded);
    await project(reminded);
    expect((await inbox.list(fuliang, { unread: false, limit: 50 })).items.map(({ kind }) => kind)).toEqual(['reminder-3']);
    await project({ ...reminded, revision: 3, notices: [...reminded.notices.slice(0, 2), { ...notice, kind: 'urging', state: 'issued', byPost: 'supervisor', text: '请于本周内办结' }] });
    const page = await inbox.list(fuliang, { unread: true, limit: 50 });
    expect(page).toMatchObject({ total: 2, unread: 2 });
    expect(page.items.find(({ kind }) => kind === 'urging')).toMatchObject({ kindLabel: '催办', issuedBy: 'supervisor', text: expect.stringContaining('请于本周内办结') });
  });

  it('acknowledges once, by the own office only', async () => {
    await project(stepMessage('1', { notices: [{ kind: 'overdue', state: 'sent', dueOn: '2026-10-27', at: '2026-10-27T01:00:00Z', byPost: null, text: null }] }));
    const [notice] = (await inbox.list(fuliang, { unread: true, limit: 50 })).items;
    await expect(inbox.acknowledge(leping, notice!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const first = await inbox.acknowledge(fuliang, notice!.id);
    expect(first).toMatchObject({ acknowledgedBy: fuliang.post, acknowledgedAt: expect.any(String) });
    expect((await inbox.acknowledge({ ...fuliang, post: 'someone-else' }, notice!.id)).acknowledgedBy).toBe(fuliang.post);
    expect(await inbox.list(fuliang, { unread: true, limit: 50 })).toMatchObject({ total: 0, unread: 0, items: [] });
    const audit = await dataSource.query(`select 1 from audit where action = 'notice.acknowledge' and object = $1`, [`office-notice/${notice!.id}`]);
    expect(audit).toHaveLength(1);
  });
});

describe('calendar notices', () => {
  it('ships those of 2023–2026 in force, and announces each once', async () => {
    await seedReference(dataSource, { demo: true, startOn: '2026-10-12' });
    const { items } = await calendar.list(supervisor);
    expect(items.filter(({ state }) => state === 'in-force').map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023]);
    expect((await outbox('reference.calendar.v1')).map(({ key }) => key)).toEqual(['state-council-2023', 'state-council-2024', 'state-council-2025', 'state-council-2026']);
  });

  it('takes effect only after a second person approved it, supersedes the year’s former one, and lists what moved', async () => {
    const { note: _, ...amendment } = syntheticAmendment2026;
    const upload = { ...amendment, synthetic: true } as Parameters<typeof calendar.propose>[1];
    const proposed = await calendar.propose(proposer, upload);
    expect(proposed).toMatchObject({ state: 'proposed', approvedBy: null, proposedBy: 'system-admin' });
    await expect(calendar.propose(proposer, upload)).rejects.toMatchObject({ code: 'CALENDAR_NOTICE_EXISTS' });
    await expect(calendar.approve({ ...approver, sub: proposer.sub }, proposed.id)).rejects.toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    await project(stepMessage('1'));
    expect((await boards.step(supervisor, '1')).workingDaysLeft).toBe(10);
    expect(await calendar.approve(approver, proposed.id)).toMatchObject({ state: 'in-force', approvedBy: 'security-admin' });
    await expect(calendar.reject(approver, proposed.id)).rejects.toMatchObject({ code: 'CALENDAR_NOTICE_DECIDED' });
    expect((await calendar.list(supervisor)).items.find(({ id }) => id === 'state-council-2026')?.state).toBe('superseded');
    expect((await boards.step(supervisor, '1')).workingDaysLeft).toBe(8);
    expect((await outbox('reference.calendar.v1')).at(-1)?.key).toBe(proposed.id);
    await project(stepMessage('1', { revision: 2, dueOn: '2026-10-28', movements: [{ fromOn: '2026-10-26', toOn: '2026-10-28', reason: `依据${upload.number}重新计算`, at: '2026-10-12T02:00:00Z' }] }));
    expect((await calendar.moved(proposer, proposed.id, { limit: 200 })).items).toEqual([
      { stepId: '1', caseNumber: 'SE-2027-000001', title: '身份确认', office: 'civil-affairs@360222', fromOn: '2026-10-26', toOn: '2026-10-28', at: '2026-10-12T02:00:00Z' },
    ]);
    await project(...['7', '8'].map((id) => stepMessage(id, { movements: [{ fromOn: '2026-10-26', toOn: '2026-10-28', reason: `（${proposed.id}）`, at: '2026-10-12T03:00:00Z' }] })));
    const first = await calendar.moved(proposer, proposed.id, { limit: 2 });
    expect([first.total, first.items.map(({ stepId }) => stepId)]).toEqual([3, ['8', '7']]);
    expect((await calendar.moved(proposer, proposed.id, { limit: 2, cursor: first.nextCursor! })).items.map(({ stepId }) => stepId)).toEqual(['1']);
  });

  it('refuses a notice whose days contradict each other, naming each', async () => {
    const wrong = { year: 2027, number: '国办发明电〔2026〕9号', issuedOn: '2026-11-04', synthetic: false, offWeekdays: [{ date: '2027-01-02', name: '元旦' }], workWeekends: [{ date: '2026-06-06', name: '元旦' }] };
    await expect(Promise.resolve().then(() => calendar.propose(proposer, wrong))).rejects.toMatchObject({ code: 'VALIDATION_FAILED', text: { errors: [{ field: 'offWeekdays[0].date' }, { field: 'workWeekends[0].date' }] } });
  });
});

describe('settings', () => {
  it('ship as dated settings, amounts marked synthetic', async () => {
    const { items } = await settings.list(supervisor, { limit: 500 });
    expect(items.find(({ key }) => key === 'subsidised-enrolment.confirmation-term-working-days')).toMatchObject({ value: 10, state: 'in-force', synthetic: false });
    expect(items.filter(({ key }) => key.includes('-fen.')).every(({ synthetic }) => synthetic)).toBe(true);
    expect(new Set((await outbox('reference.settings.v1')).map(({ key }) => key)).size).toBe(items.length);
  });

  it('need a second person, are checked by the catalogue and never overwritten', async () => {
    const proposal = { key: 'subsidised-enrolment.confirmation-term-working-days', effectiveFrom: '2026-11-01', value: 8, source: '景医保发〔2026〕1号', synthetic: false };
    await settings.propose(proposer, proposal);
    expect((await settings.list(supervisor, { limit: 10, state: 'proposed' })).items.map(({ key }) => key)).toEqual([proposal.key]);
    await expect(settings.propose(proposer, proposal)).rejects.toMatchObject({ code: 'SETTING_EXISTS' });
    await expect(settings.approve({ ...approver, sub: proposer.sub }, proposal)).rejects.toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(await settings.approve(approver, proposal)).toMatchObject({ value: 8, state: 'in-force', approvedBy: 'security-admin' });
    expect((await outbox('reference.settings.v1')).at(-1)?.key).toBe(`${proposal.key}@2026-11-01`);
    await expect(Promise.resolve().then(() => settings.propose(proposer, { ...proposal, effectiveFrom: '2026-12-01', value: 'ten' }))).rejects.toMatchObject({ code: 'SETTING_INVALID' });
    await expect(Promise.resolve().then(() => settings.propose(proposer, { ...proposal, key: 'unknown.setting' }))).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });

  it('page without gap', async () => {
    const all = (await settings.list(supervisor, { limit: 500 })).items.length;
    const first = await settings.list(supervisor, { limit: 10 });
    const rest = await settings.list(supervisor, { cursor: first.nextCursor!, limit: 500 });
    expect(first.items.length + rest.items.length).toBe(all);
  });
});
