import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { clerk, Desk, DeskCase, letters, second, visits } from '../fixtures/desk.cases.js';
import { dataInWords, declaredActivities, historyOf, isSealed, openValue, systemPerson } from '../index.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('2026-10-12');
});
afterAll(() => desk?.close());

const ready = { words: '处罚决定摘要', party: '余某某' };
const row = (caseId: string): Promise<DeskCase> => desk.transact((manager) => manager.findOneByOrFail(DeskCase, { caseId }));
const line = async (caseId: string): Promise<string[]> => (await desk.steps(caseId)).map(({ code, round, outcome }) => `${code}/${round} ${outcome ?? 'open'}`);

describe('a case from its filing to its end', () => {
  let caseId: string;
  test('what is owed first is open, announced, written down, and the workflow is woken', async () => {
    caseId = await desk.file(letters, 'L-1', '2026-10-09');
    expect(await line(caseId)).toEqual(['prepare/1 open', 'publication/1 open']);
    const { stepId } = await desk.step(caseId, 'publication');
    expect(await desk.announced(stepId)).toMatchObject({ procedure: 'trial-letters', openedOn: '2026-10-09', termWorkingDays: 10, dueOn: '2026-10-22', owner: { office: 'tax@360222' } });
    expect(await desk.woken()).toEqual([`trial-letters/case/${caseId}`]);
    const { rows } = await desk.admin.query(`select action, object, detail from audit where object like 'trial-letters/%'`);
    expect(rows).toEqual([{ action: 'trial-letters.opened', object: `trial-letters/${caseId}`, detail: { number: 'L-1' } }]);
  });

  test('what is refused changes nothing', async () => {
    const before = await row(caseId);
    await expect(desk.complete(letters, caseId, 'prepare', 'ready', { words: '' })).rejects.toMatchObject({ code: 'DESK.DATA_INVALID' });
    await expect(desk.complete(letters, caseId, 'release', 'released')).rejects.toMatchObject({ code: 'DESK.STEP_NOT_OPEN' });
    expect(await desk.order(letters, caseId, { type: 'nothing' })).toBe(false);
    expect(await row(caseId)).toEqual(before);
  });

  test('a step ends with its data, personal values sealed, and what follows is open', async () => {
    expect(await desk.complete(letters, caseId, 'prepare', 'ready', ready)).toBe(true);
    const step = await desk.step(caseId, 'prepare');
    expect(step).toMatchObject({ outcome: 'ready', byPost: 'clerk-1', byName: '办事员', bySub: 'clerk', revision: 2 });
    expect(step.data['words']).toBe('处罚决定摘要');
    expect(isSealed(step.data['party'])).toBe(true);
    expect(openValue(desk.record.keys.sealer, step.data['party'])).toBe('余某某');
    const words = (clear: boolean) => dataInWords(desk.record.keys.sealer, letters.rules.steps['prepare'], step, clear);
    expect(words(true)).toEqual([{ name: 'words', label: '文本', value: '处罚决定摘要' }, { name: 'party', label: '当事人', value: '余某某' }]);
    expect(words(false)[1]?.value).toBe('余*');
    expect(await line(caseId)).toEqual(['prepare/1 ready', 'publication/1 open', 'release/1 open']);
  });

  test('a second person releases; what comes back is prepared again', async () => {
    await expect(desk.complete(letters, caseId, 'release', 'released')).rejects.toMatchObject({ code: 'DESK.SAME_PERSON' });
    await desk.complete(letters, caseId, 'release', 'returned', { reason: '摘要不全' }, second);
    await desk.complete(letters, caseId, 'prepare', 'ready', ready);
    await desk.complete(letters, caseId, 'release', 'released', {}, second);
    expect(await line(caseId)).toEqual(['prepare/1 ready', 'publication/1 open', 'release/1 returned', 'prepare/2 ready', 'release/2 released']);
    expect(await row(caseId)).toMatchObject({ published: 1, revision: 5 });
  });

  test('the end of the case is in its row and its history; its steps end with it, but for one that outlives it', async () => {
    await desk.order(letters, caseId, { type: 'complain' });
    await expect(desk.complete(letters, caseId, 'publication', 'proved')).rejects.toMatchObject({ code: 'DESK.STEP_NOT_OPEN' });
    await desk.complete(letters, caseId, 'publication', 'proved', {}, systemPerson);
    expect(await row(caseId)).toMatchObject({ state: 'published', closedOn: '2026-10-12', closedArticle: '3', closedReason: '已公开' });
    expect(await line(caseId)).toEqual(['prepare/1 ready', 'publication/1 proved', 'release/1 returned', 'prepare/2 ready', 'release/2 released', 'repair/1 open']);
    const history = await desk.transact((manager) => historyOf(manager, caseId));
    expect(history.slice(-2).map(({ action, text }) => [action, text])).toEqual([['step.publication', null], ['case.published', '已公开']]);
    await desk.complete(letters, caseId, 'repair', 'repaired');
    expect((await desk.step(caseId, 'repair')).data).toEqual({ seen: '页面打不开' });
  });
});

describe('the clock of a declared step', () => {
  test('suspended, resumed and set to another day by commands', async () => {
    const caseId = await desk.file(visits, 'V-1', '2026-10-12');
    await desk.order(visits, caseId, { type: 'hold' });
    await expect(desk.complete(visits, caseId, 'prepare', 'ready', ready)).rejects.toMatchObject({ code: 'DESK.STEP_SUSPENDED' });
    await desk.setNow('2026-10-14');
    await desk.order(visits, caseId, { type: 'go-on' });
    expect(await desk.step(caseId, 'prepare')).toMatchObject({ dueOn: '2026-10-21', suspensions: [{ fromOn: '2026-10-12', toOn: '2026-10-14', reason: '补充材料' }] });
    await desk.order(visits, caseId, { type: 'set-day', dueOn: plainDate('2026-10-30') });
    expect(await desk.step(caseId, 'prepare')).toMatchObject({ dueOn: '2026-10-30', fixedOn: '2026-10-30', termWorkingDays: null });
  });

  test('the workflow sees offices and rounds, opens what is owed once, and what a passed day means follows when its notice has gone out', async () => {
    const caseId = await desk.file(visits, 'V-2', '2026-09-14');
    const activities = declaredActivities(visits, desk.record);
    expect(await activities.loadCase({ caseId })).toEqual({
      offices: { prepare: 'tax@360222', release: 'tax@360222', publication: 'tax@360222', repair: 'tax@360222' }, closed: false,
      opened: [{ code: 'prepare', round: 1, outcome: null }, { code: 'publication', round: 1, outcome: null }],
    });
    const request = { caseId, code: 'publication', office: 'tax@360222', round: 1 };
    expect(await activities.openStep(request)).toMatchObject({ outcome: null });
    const step = await desk.step(caseId, 'publication');
    expect(step).toMatchObject({ dueOn: '2026-09-28', data: { late: true } });
    expect(await desk.notices(step.stepId)).toEqual([
      'reminder-3 missed 2026-09-22', 'reminder-1 missed 2026-09-24', 'overdue sent 2026-09-29', 'urging missed 2026-09-29', 'supervision-order missed 2026-10-08', 'listed-supervision proposed 2026-10-10',
    ]);
    const { revision } = await row(caseId);
    await activities.visitStep(request);
    expect(await row(caseId)).toMatchObject({ revision });
    expect(await activities.openStep({ ...request, code: 'release' })).toMatchObject({ stepId: null, outcome: 'case-closed' });
    await expect(activities.loadCase({ caseId: '00000000-0000-0000-0000-000000000000' })).rejects.toMatchObject({ type: 'CASE_UNKNOWN' });
  });
});

test('what is done at a counter for somebody else is named so in history, step and audit', async () => {
  const caseId = await desk.file(visits, 'V-3', '2026-10-14');
  const standsIn = { words: '办事员（窗口代办）', step: { atCounter: true }, audit: { atCounter: { documentId: null } } };
  await desk.complete(visits, caseId, 'prepare', 'ready', ready, { ...clerk, standsIn });
  expect(await desk.step(caseId, 'prepare')).toMatchObject({ byName: '办事员', data: { atCounter: true } });
  expect((await desk.transact((manager) => historyOf(manager, caseId))).at(-1)).toMatchObject({ by: '办事员（窗口代办）' });
  const { rows } = await desk.admin.query(`select detail->'atCounter' as counter from audit where object = $1 order by 1`, [`trial-visits/${caseId}`]);
  expect(rows).toEqual([{ counter: { documentId: null } }, { counter: null }]);
});
