import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemActor } from '@lianban/persistence';
import { AlertDesk, assessed, turnOf } from '../fixtures/alert-desk.cases.js';
import { openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { openAlertSubjects } from './revise-alerts.js';

let t: TestRecord;
let desk: AlertDesk;
beforeAll(async () => void (t = await openRecord()));
afterAll(() => t?.close());

let n = 0;
let subject: string;
beforeEach(async () => {
  await setToday(t.record, '2026-10-12');
  desk = new AlertDesk(t);
  subject = `list-${(n += 1)}@medical-insurance`;
});
const of = (over: Parameters<typeof assessed>[0] = {}) => assessed({ subject, shareKey: subject, ...over });
const alerts = async (): Promise<string[]> => (await t.admin.query(`select kind || ' ' || state as line from share_alert where subject = $1 order by number`, [subject])).rows.map(({ line }: { line: string }) => line);
const rows = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> => (await t.admin.query(sql, values)).rows;

describe('a look of the monitor', () => {
  test('opens an alert that is owed, announced, written down and followed', async () => {
    await desk.look([of()]);
    const { caseId, number } = await desk.alert(subject);
    expect(number).toMatch(/^SA-2026-\d{6}$/);
    expect([await desk.steps(caseId), await desk.history(caseId)]).toEqual([['restore civil-affairs open'], ['case.opened']]);
    const [step] = await rows(`select s.due_on::text as due, s.setting, s.term_working_days as term, convert_from(o.value, 'utf8')::jsonb as message from step s join outbox o on o.key = s.step_id::text where s.case_id = $1`, caseId);
    expect(step).toMatchObject({ due: '2026-10-13', setting: 'share-alert.restore-late-term-working-days', term: 1 });
    expect(step?.['message']).toMatchObject({ procedure: 'share-alert', caseNumber: number, basis: { document: '景府发〔2023〕10号', article: '5', setting: 'share-alert.restore-late-term-working-days' }, news: [{ kind: 'opened', office: 'civil-affairs' }] });
    expect(await rows(`select action from audit where object = $1`, `share-alert/${caseId}`)).toEqual([{ action: 'share-alert.opened' }]);
    expect(await rows(`select payload ->> 'workflowId' as id from outbox where destination = 'workflow' and payload::text like $1`, `%${caseId}%`)).toEqual([{ id: `share-alert/case/${caseId}` }]);
  });

  test('opens nothing for what passes by itself, and one alert however often it looks', async () => {
    const stuck = of({ kind: 'stuck', reasonCode: 'CONSUMER_DOWN' });
    await desk.look([stuck]);
    await desk.look([of({ kind: null })], 30);
    await desk.look([stuck], 30);
    await desk.look([stuck], 59);
    expect(await alerts()).toEqual([]);
    await desk.look([stuck], 1);
    for (let times = 0; times < 5; times += 1) await desk.look([stuck]);
    expect(await alerts()).toEqual(['stuck open']);
  });

  test('of two processes at once opens one', async () => {
    const other = new AlertDesk(t);
    await Promise.all([desk.look([of()]), other.look([of()]), desk.look([of(), of()]), other.look([of()])]);
    expect(await alerts()).toEqual(['late open']);
  });

  test('tells another cause in the history of the same alert, and mere numbers nowhere', async () => {
    await desk.look([of()]);
    await desk.look([of({ reason: '晚 2 日' })]);
    const { caseId, reason, revision } = await desk.alert(subject);
    expect([reason, revision, await desk.history(caseId)]).toEqual(['晚 2 日', 1, ['case.opened']]);
    await desk.look([of({ kind: 'silent', reasonCode: 'PROMISES_MISSED', reason: '连续 3 期未发布' })]);
    expect([await alerts(), await desk.history(caseId)]).toEqual([['silent open'], ['case.opened', 'case.cause-changed 现为静默：连续 3 期未发布']]);
    await desk.look([of({ kind: 'stuck', reasonCode: 'CONSUMER_DOWN', reason: '接收端停止', turn: turnOf('medical-insurance') })]);
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs open']);
    await desk.look([of({ kind: 'stuck', reasonCode: 'CONSUMER_DOWN', reason: '接收端停止', turn: turnOf('medical-insurance') })], 60);
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs handed-over', 'restore medical-insurance open']);
  });

  test('ends an alert when the subject has been well for a while, not before, and opens the next as a new one', async () => {
    await desk.look([of()]);
    await desk.look([of({ kind: null })]);
    await desk.look([of({ kind: null })], 29);
    await desk.look([of()], 1);
    await desk.look([of({ kind: null, reason: '本期数据已应用' })]);
    await desk.look([], 100);
    expect(await alerts()).toEqual(['late open']);
    await desk.look([of({ kind: null, reason: '本期数据已应用' })]);
    const { caseId, closed_article: article, closed_reason: why } = await desk.alert(subject);
    expect([await alerts(), article, why, await desk.steps(caseId)]).toEqual([['late cured'], '5', '本期数据已应用', ['restore civil-affairs cured']]);
    await desk.look([of()]);
    expect(await alerts()).toEqual(['late cured', 'late open']);
    expect(await rows('select 1 from alert_watch where subject = $1 and well_since is not null', subject)).toEqual([]);
  });

  test('leaves alone what it does not name; whose family it is can name what is open', async () => {
    await desk.look([of()]);
    await desk.look([assessed({ subject: 'another', kind: null })], 500);
    expect(await alerts()).toEqual(['late open']);
    const named = await t.record.transact(systemActor, (manager) => openAlertSubjects(manager));
    expect(named).toContainEqual({ family: 'delivery', subject, subjectName: of().subjectName, shareKey: subject });
  });

  test('takes the word that something is wrong, where a subject is named twice', async () => {
    await desk.look([of({ family: 'keys', kind: null }), of({ family: 'keys', kind: 'key-expiry' }), of({ family: 'keys', kind: null })]);
    expect(await alerts()).toEqual(['key-expiry open']);
  });

  test('of a kind that is none of the family breaks off, and nothing is kept of it', async () => {
    await expect(desk.look([of({ subject: `${subject}-2` }), of({ kind: 'volume' })])).rejects.toThrow(/no kind of delivery/);
    expect([await alerts(), await rows('select 1 from share_alert where subject = $1', `${subject}-2`)]).toEqual([[], []]);
  });

  test('keeps families apart, and where nobody else has the turn calls the data bureau', async () => {
    await desk.look([of(), of({ family: 'volume', kind: 'volume', reasonCode: 'UNUSUAL', turn: null })]);
    expect(await rows('select family, office from share_alert where subject = $1 order by family', subject)).toEqual([{ family: 'delivery', office: 'civil-affairs' }, { family: 'volume', office: 'data-bureau' }]);
  });
});

describe('a muted alert', () => {
  test('speaks again on its working day, at the first look of it', async () => {
    await desk.look([of()]);
    const { caseId } = await desk.alert(subject);
    await desk.request('exchange-operator', caseId, 'mute', { untilOn: '2026-10-17', reason: '机房检修' });
    expect([(await desk.alert(subject)).muteUntil, await desk.steps(caseId)]).toEqual(['2026-10-19', ['restore civil-affairs suspended']]);
    await setToday(t.record, '2026-10-18');
    await desk.look([of()]);
    expect(await desk.steps(caseId)).toEqual(['restore civil-affairs suspended']);
    await setToday(t.record, '2026-10-19');
    await desk.look([]);
    expect([await desk.steps(caseId), (await desk.alert(subject)).muteUntil, (await desk.history(caseId)).at(-1)]).toEqual([['restore civil-affairs open'], null, 'case.mute-ended 静默到期，恢复提醒']);
    expect(await rows('select due_on::text as due, jsonb_array_length(movements) as moved from step where case_id = $1', caseId)).toEqual([{ due: '2026-10-20', moved: 1 }]);
  });

  test('is cured while it is silent', async () => {
    await desk.look([of()]);
    const { caseId } = await desk.alert(subject);
    await desk.request('exchange-operator', caseId, 'mute', { untilOn: '2026-10-20', reason: '机房检修' });
    await desk.cure({ subject });
    expect([await alerts(), await desk.steps(caseId), (await desk.alert(subject)).muteUntil]).toEqual([['late cured'], ['restore civil-affairs cured'], null]);
  });
});
