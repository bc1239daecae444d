import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { declaredActivities } from '@lianban/casework';
import { killedBy, undisturbed, type Around } from '@lianban/casework/testing';
import { BackendKiller, everyRow } from '@lianban/testing';
import { AlertDesk, assessed, turnOf } from './fixtures/alert-desk.cases.js';
import { openRecord, setToday, type TestRecord } from './fixtures/record.cases.js';
import { alertKind } from './share-alert/alert-kind.js';

/** Looks are tried at every third statement, what people do at every fifth. */
const [LOOK, ORDER] = [3, 5];
const [officer, operator] = ['civil-officer', 'exchange-operator'];

let calm: TestRecord;
let t: TestRecord;
let killer: BackendKiller;
beforeAll(async () => {
  [calm, t] = [await openRecord(), await openRecord()];
  killer = new BackendKiller(t.record.dataSource, t.admin);
});
afterAll(async () => {
  await calm?.close();
  await t?.close();
});

/** Two alerts from their opening to their cure, by every way that people and the monitor have. */
async function livesOf(t: TestRecord, around: Around): Promise<AlertDesk> {
  await setToday(t.record, '2026-10-12');
  const desk = new AlertDesk(t);
  const volume = assessed({ subject: 'deaths@medical-insurance', shareKey: 'deaths@medical-insurance', family: 'volume', kind: 'volume', reasonCode: 'UNUSUAL', reason: '数量为平时的 5 倍', turn: null });
  const well = (over: Parameters<typeof assessed>[0] = {}) => assessed({ ...over, kind: null, reason: '本期数据已应用' });
  await around(() => desk.look([assessed(), volume], 0), LOOK);
  const { caseId } = await desk.alert();
  await around(() => desk.request(officer, caseId, 'explain', { claim: 'not-ours', reason: '职能已划转' }), ORDER);
  await around(() => desk.complete(operator, caseId, 'handed-over', { department: 'rural-revitalisation', reason: '编办文件' }), ORDER);
  await around(() => desk.request(operator, caseId, 'mute', { untilOn: '2026-10-14', reason: '机房检修' }), ORDER);
  await setToday(t.record, '2026-10-14');
  await around(() => desk.look([well(volume)], 0), LOOK);
  await around(() => desk.look([assessed({ kind: 'silent', reasonCode: 'PROMISES_MISSED', reason: '连续 3 期未发布', turn: turnOf('tax') })], 0), LOOK);
  await setToday(t.record, '2026-10-20');
  const visit = { caseId, code: 'restore', office: 'tax', round: 3 };
  await around(async () => void (await declaredActivities(alertKind, t.record).visitStep(visit)), LOOK);
  await around(() => desk.look([well()], 0), LOOK);
  await desk.look([], 40);
  await around(() => desk.look([well(), well(volume)], 0), LOOK);
  return desk;
}

/** What all alerts have come to, and what was told of it; instants apart. */
async function pictureOf({ admin }: TestRecord): Promise<Record<string, Record<string, unknown>[]>> {
  const all = async (sql: string): Promise<Record<string, unknown>[]> => (await admin.query(sql)).rows;
  return {
    alerts: await all('select number, family, kind, reason, office, offices, state, revision, mute_until, closed_on::text, closed_reason, explanation, asked from share_alert order by number'),
    steps: await all('select number, code, round, step.office, outcome, due_on::text, step.revision, by_post, data from step join share_alert using (case_id) order by 1, 2, 3'),
    notices: await all('select number, code, round, n.kind, n.state from step_notice n join step using (step_id) join share_alert using (case_id) order by 1, 2, 3, 4'),
    history: await all('select number, action, text from case_event join share_alert using (case_id) order by number, event_id'),
    audit: await all(`select number, action, count(*)::int from audit join share_alert on object = 'share-alert/' || case_id::text group by 1, 2 order by 1, 2`),
    announced: await all('select number, s.code, s.round, count(*)::int from outbox o join step s on s.step_id::text = o.key join share_alert using (case_id) group by 1, 2, 3 order by 1, 2, 3'),
    woken: await all(`select number, count(*)::int from outbox join share_alert on payload::text like '%' || case_id::text || '%' group by 1 order by 1`),
    numbers: await all('select * from case_number order by 1'),
    watched: await all('select family, subject from alert_watch order by 1, 2'),
  };
}

describe('alerts whose database dies under them', () => {
  test('at every step: nothing is half-done, and in the end all is as without a death', async () => {
    await livesOf(calm, undisturbed);
    const picture = await pictureOf(calm);
    expect(picture['alerts']).toMatchObject([{ number: 'SA-2026-000001', state: 'cured', office: 'tax', offices: ['civil-affairs', 'data-bureau', 'rural-revitalisation', 'tax'] }, { number: 'SA-2026-000002', state: 'cured' }]);
    expect(Object.entries(picture).filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual(['watched']);
    await livesOf(t, killedBy(t, killer));
    expect(await pictureOf(t)).toEqual(picture);
  }, 300_000);

  test('after an answer that was lost: the order stands once, and asking again changes nothing', async () => {
    const desk = new AlertDesk(t);
    await desk.look([assessed({ subject: 'lost' })]);
    const { caseId, revision } = await desk.alert('lost');
    await expect(killer.loseAnswer(() => desk.request(operator, caseId, 'mute', { untilOn: '2026-10-22', reason: '机房检修' }))).rejects.toThrow();
    expect([await desk.revision(caseId), await desk.steps(caseId)]).toEqual([revision + 1, ['restore civil-affairs suspended']]);
    const after = await everyRow(t.admin);
    await expect(desk.request(operator, caseId, 'mute', { untilOn: '2026-10-22', reason: '机房检修' })).rejects.toMatchObject({ code: 'SHARE_ALERT.ALREADY_MUTED' });
    await desk.look([assessed({ subject: 'lost' })]);
    expect(await everyRow(t.admin)).toEqual(after);
  });
});
