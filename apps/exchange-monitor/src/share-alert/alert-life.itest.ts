import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AlertDetail, AlertPage, type AlertView, type Page } from '@lianban/contracts';
import { testService, type Answer, type TestService } from '@lianban/service/testing';
import { AlertDesk, assessed } from '../fixtures/alert-desk.cases.js';
import { openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { ShareAlertModule } from './share-alert.module.js';

let t: TestRecord;
let http: TestService;
let desk: AlertDesk;
let caseId: string;
beforeAll(async () => {
  t = await openRecord();
  http = await testService('exchange-monitor', ShareAlertModule.of({ record: t.record, config: { TEMPORAL_NAMESPACE: 'default' } }));
  desk = new AlertDesk(t);
  await desk.look([assessed()]);
  caseId = (await desk.alert()).caseId;
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

const get = async (post = 'civil-officer'): Promise<AlertDetail> => AlertDetail.parse((await http.call(`alerts/${caseId}`, post)).body);
const ask = async (post: string, name: string, data: object, revision?: number): Promise<Answer> => http.call(`alerts/${caseId}/requests/${name}`, post, { revision: revision ?? (await desk.revision(caseId)), data });
const end = async (outcome: string, data: object): Promise<Answer> => http.call(`alerts/${caseId}/steps/coordinate/complete`, 'exchange-operator', { revision: await desk.revision(caseId), outcome, data });
const listed = async (query: string, post = 'exchange-operator'): Promise<string[]> => AlertPage.parse((await http.call(`alerts${query}`, post)).body).items.map(({ subject, state }) => `${subject} ${state}`);
const one = assessed().subject;

describe('an alert from the first look to its cure, over the interface', () => {
  test('is shown with whose turn it is, whom to call, by when, and on which basis', async () => {
    expect(await get()).toMatchObject({
      kind: 'late', state: 'open', stateLabel: '未恢复', reasonCode: 'PERIOD_MISSING', shareKey: one, turn: { officeName: '市民政局', contact: { name: '余某', phone: '0798-0000000' } }, step: { dueOn: '2026-10-13', light: 'green' },
      steps: [{ code: 'restore', title: '恢复数据共享', basis: { document: '景府发〔2023〕10号', article: '5', setting: 'share-alert.restore-late-term-working-days' } }], history: [{ action: 'case.opened', by: '系统' }], mutedUntil: null, workflowUrl: null,
    });
    expect([await listed('?mine=true', 'civil-officer'), await listed('?mine=true'), await listed('?kind=late'), await listed('?kind=stuck'), await listed('?state=muted')]).toEqual([[`${one} open`], [], [`${one} open`], [], []]);
  });

  test('is explained by its owner; what is filled in wrongly is named by its field', async () => {
    expect(await ask('civil-officer', 'explain', { claim: 'maybe' })).toMatchObject({ status: 422, body: { code: 'SHARE_ALERT.DATA_INVALID', errors: expect.arrayContaining([expect.objectContaining({ field: 'claim' }), expect.objectContaining({ field: 'reason' })]) } });
    expect(await ask('civil-officer', 'explain', { claim: 'not-ours', reason: '该名单已划转市乡村振兴局' }, 99)).toMatchObject({ status: 412 });
    expect((await ask('civil-officer', 'explain', { claim: 'not-ours', reason: '该名单已划转市乡村振兴局' })).status).toBe(200);
    const { explanation, steps, history } = await get();
    expect([explanation, steps[0]?.data.map(({ label, value }) => `${label} ${value}`), history.at(-1)]).toEqual([{ text: '该名单已划转市乡村振兴局', on: '2026-10-12' }, ['单位说明 该名单已划转市乡村振兴局', '说明日期 2026-10-12'], expect.objectContaining({ action: 'case.explain', text: '说明情况：该名单已划转市乡村振兴局' })]);
  });

  test('is coordinated by the data bureau, which is asked as by a step of its own', async () => {
    expect(await listed('?mine=true')).toEqual([`${one} open`]);
    expect((await get('exchange-operator')).actions).toEqual([
      { action: 'complete', code: 'coordinate', outcomes: ['supported', 'handed-over', 'kept'], primary: true }, { action: 'request', code: 'mute', outcomes: [], primary: false }, { action: 'request', code: 'hand-over', outcomes: [], primary: false },
    ]);
    expect(await end('handed-over', { department: 'fire-rescue', reason: '无' })).toMatchObject({ status: 422, body: { code: 'SHARE_ALERT.OFFICE_UNKNOWN', errors: [{ field: 'department' }] } });
    expect((await end('kept', { reason: '目录登记的提供单位仍为民政局' })).status).toBe(200);
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs open', 'coordinate data-bureau kept']);
  });

  test('is muted until a working day, and silent is another list', async () => {
    expect(await ask('exchange-operator', 'mute', { untilOn: '2026-10-12', reason: '机房检修' })).toMatchObject({ status: 422, body: { code: 'SHARE_ALERT.MUTE_NOT_LATER' } });
    expect(await ask('exchange-operator', 'mute', { untilOn: '2026-10-15', reason: '机房检修' })).toMatchObject({ status: 200, body: { state: 'muted', stateLabel: '已静默', mutedUntil: '2026-10-14T16:00:00.000Z', muteReason: '机房检修', step: { light: 'grey' } } });
    expect([await listed(''), await listed('?state=muted')]).toEqual([[], [`${one} muted`]]);
    expect(await ask('exchange-operator', 'hand-over', { department: 'tax', reason: '无' })).toMatchObject({ status: 409, body: { code: 'SHARE_ALERT.MUTED' } });
    expect((await ask('exchange-operator', 'unmute', { reason: '检修提前结束' })).body).toMatchObject({ state: 'open', muteReason: null });
  });

  test('is handed over; the new owner sees it and has the whole term, the old one still sees what it did', async () => {
    await setToday(t.record, '2026-10-14');
    expect((await http.call(`alerts/${caseId}`, 'rural-officer')).status).toBe(404);
    expect(await ask('exchange-operator', 'hand-over', { department: 'rural-revitalisation', reason: '编办文件已下达' })).toMatchObject({ status: 200, body: { turn: { office: 'rural-revitalisation' }, step: { dueOn: '2026-10-15' }, explanation: null } });
    expect((await get('rural-officer')).actions.map(({ code }) => code)).toEqual(['explain', 'ask-help']);
    const { actions, steps } = await get();
    expect([actions, steps[0]?.outcomeLabel, steps[0]?.data.map(({ label, value }) => `${label} ${value}`)]).toEqual([[], '已移交', ['移交单位 市乡村振兴局', '移交理由 编办文件已下达', '单位说明 该名单已划转市乡村振兴局', '说明日期 2026-10-12']]);
  });

  test('ends when it is cured, and stands on the list of what has ended', async () => {
    await desk.cure();
    expect(await get('rural-officer')).toMatchObject({ state: 'cured', stateLabel: '已恢复', closedReason: '本期数据已应用', step: null, actions: [] });
    expect([await listed(''), await listed('?state=closed')]).toEqual([[], [`${one} cured`]]);
    expect(await ask('exchange-operator', 'mute', { untilOn: '2026-10-20', reason: '无' })).toMatchObject({ status: 409, body: { code: 'SHARE_ALERT.CASE_CLOSED' } });
    expect((await http.call(`alerts/${caseId}/requests/toString`, 'exchange-operator', { revision: 1, data: {} })).status).toBe(412);
    expect((await ask('exchange-operator', 'toString', {})).status).toBe(404);
  });
});

describe('a list of many alerts', () => {
  test('is read page by page, the most urgent first; of what has ended, the latest first', async () => {
    const many = Array.from({ length: 7 }, (_, n) => assessed({ subject: `many-${n}`, kind: n % 2 ? 'silent' : 'late', shareKey: null }));
    await desk.look(many);
    const read = async (state: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: Page<AlertView> = AlertPage.parse((await http.call(`alerts?state=${state}&limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, 'bureau-monitor')).body);
        seen.push(...page.items.map(({ subject }) => subject));
        cursor = page.nextCursor;
      }
      return seen;
    };
    expect(await read('open')).toEqual(['many-0', 'many-2', 'many-4', 'many-6', 'many-1', 'many-3', 'many-5']);
    for (const { subject } of many) await desk.cure({ subject });
    expect(await read('closed')).toEqual([...many.map(({ subject }) => subject).toReversed(), one]);
  });
});
