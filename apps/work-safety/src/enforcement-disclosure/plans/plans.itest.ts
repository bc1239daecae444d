import { describe, expect, test } from '@jest/globals';
import { PlanDetail, PlanPage } from '@lianban/contracts';
import { onService, type Answer, type TestService } from '../../fixtures/http.cases.js';
import type { TestRecord } from '../../fixtures/record.cases.js';
import { redraw } from './draw/random-choice.js';

let t: TestRecord;
let http: TestService;
onService((record, service) => { [t, http] = [record, service]; });

const OFFICER = 'safety-inspector';
const HEAD = 'safety-head';
const content = (times = 4) => ({ summary: '年度安全生产执法计划', targets: [{ target: '烟花爆竹经营企业', content: '储存场所', measures: '现场检查', times, random: true }, { target: '矿山', content: '通风', measures: '现场检查', times: 2, random: false }] });
const draft = (year = 2026, post = OFFICER): Promise<Answer> => http.call('plans', post, { year, content: content() });
const get = async (planId: string, post = OFFICER): Promise<PlanDetail> => PlanDetail.parse((await http.call(`plans/${planId}`, post)).body);
const revision = async (planId: string): Promise<number> => (await t.admin.query('select revision from enforcement_plan where plan_id = $1', [planId])).rows[0].revision;
const act = async (planId: string, action: string, post: string, body: object = {}): Promise<Answer> => http.call(`plans/${planId}/${action}`, post, { revision: await revision(planId), ...body });
const states = async (planId: string): Promise<string> => (await t.admin.query(`select string_agg(version || ' ' || state, ', ' order by version) as s from plan_version where plan_id = $1`, [planId])).rows[0].s;

describe('an annual plan', () => {
  let planId: string;

  test('is drafted once per office and year, edited and handed in by an officer of the office', async () => {
    const made = PlanDetail.parse((await draft()).body);
    ({ planId } = made);
    expect(made).toMatchObject({ year: 2026, office: 'emergency-management', officeName: '市应急管理局', state: 'draft', targets: 2, planned: 6, inspected: 0, adjustment: null, revision: 1, actions: ['submit', 'edit'], versions: [{ version: 1, byName: '测试员', state: 'draft', reason: null }] });
    expect((await draft()).body).toMatchObject({ code: 'PLAN_EXISTS' });
    expect((await draft(2025)).body).toMatchObject({ code: 'PLAN_YEAR', errors: [{ field: 'year' }] });
    expect((await draft(2026, HEAD)).status).toBe(403);
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: 9, content: content() })).body).toMatchObject({ code: 'STALE_REVISION' });
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: 1, content: content(10) })).body).toMatchObject({ planned: 12, revision: 2, versions: [{ version: 1 }] });
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: 2, content: { summary: '空', targets: [] } })).body).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect((await act(planId, 'draws', OFFICER, { what: 'targets', pool: ['甲', '乙'], count: 1 })).body).toMatchObject({ code: 'PLAN_NOT_APPROVED' });
    expect((await act(planId, 'approve', HEAD)).body).toMatchObject({ code: 'PLAN_NOT_SUBMITTED' });
    expect((await act(planId, 'submit', OFFICER)).body).toMatchObject({ state: 'submitted', actions: [] });
    expect((await act(planId, 'submit', OFFICER)).body).toMatchObject({ code: 'PLAN_NOT_DRAFT' });
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: await revision(planId), content: content() })).body).toMatchObject({ code: 'PLAN_NOT_DRAFT' });
  });

  test('is decided by the head of the same office, another person; what was returned goes on as the next version', async () => {
    expect((await get(planId, HEAD)).actions).toEqual(['approve', 'return']);
    for (const other of ['construction-head', 'safety-county-head@360222']) expect((await act(planId, 'approve', other)).status).toBe(404);
    // A head who wrote it under another post is the same person.
    await t.admin.query(`update plan_version set written_by = written_by || (select array['safety-head']) where plan_id = $1`, [planId]);
    expect((await act(planId, 'approve', HEAD)).body).toMatchObject({ code: 'PLAN_SAME_PERSON' });
    expect((await get(planId, HEAD)).actions).toEqual([]);
    await expect(t.admin.query(`update plan_version set state = 'approved', decided_at = now(), decided_sub = 'safety-head' where plan_id = $1`, [planId])).rejects.toThrow('plan_version_two_persons');
    await t.admin.query(`update plan_version set written_by = array_remove(written_by, 'safety-head') where plan_id = $1`, [planId]);
    expect((await act(planId, 'return', HEAD, { reason: ' ' })).body).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect((await act(planId, 'return', HEAD, { reason: '补充矿山检查频次' })).body).toMatchObject({ state: 'draft', versions: [{ version: 1, state: 'returned', decisionReason: '补充矿山检查频次' }] });
    expect((await act(planId, 'submit', OFFICER)).body).toMatchObject({ code: 'PLAN_NOT_DRAFT' });
    expect((await get(planId)).actions).toEqual(['edit']);
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: await revision(planId), content: content(5) })).body).toMatchObject({ versions: [{ version: 2, state: 'draft' }, { version: 1, state: 'returned' }] });
    await act(planId, 'submit', OFFICER);
    expect((await act(planId, 'approve', HEAD)).body).toMatchObject({ state: 'approved', planned: 7, actions: [] });
    expect((await get(planId)).actions).toEqual(['adjust', 'draw']);
    expect(await states(planId)).toBe('1 returned, 2 approved');
  });

  test('is adjusted with a reason, one adjustment at a time; the approved version stays in force until the new one is approved', async () => {
    const adjust = (times: number, reason = '上级部署专项检查'): Promise<Answer> => act(planId, 'adjust', OFFICER, { content: content(times), reason });
    expect((await adjust(8, '')).body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'reason' }] });
    expect((await adjust(8)).body).toMatchObject({ state: 'approved', adjustment: 'draft', planned: 7, actions: ['submit', 'edit', 'draw'], versions: [{ version: 3, reason: '上级部署专项检查' }, {}, {}] });
    expect((await adjust(9)).body).toMatchObject({ code: 'PLAN_ADJUSTING' });
    expect((await act(planId, 'submit', OFFICER)).body).toMatchObject({ state: 'approved', adjustment: 'submitted', planned: 7 });
    expect(PlanPage.parse((await http.call('plans', HEAD)).body).items).toMatchObject([{ state: 'approved', adjustment: 'submitted' }]);
    expect((await act(planId, 'return', HEAD, { reason: '频次过高' })).body).toMatchObject({ state: 'approved', adjustment: null, planned: 7 });
    expect((await http.put(`plans/${planId}`, OFFICER, { revision: await revision(planId), content: content(6) })).body).toMatchObject({ adjustment: 'draft', versions: [{ version: 4, reason: '上级部署专项检查' }, {}, {}, {}] });
    await act(planId, 'submit', OFFICER);
    expect((await act(planId, 'approve', HEAD)).body).toMatchObject({ state: 'approved', adjustment: null, planned: 8 });
    expect(await states(planId)).toBe('1 returned, 2 approved, 3 returned, 4 approved');
    await expect(t.admin.query(`update plan_version set content = '{}' where plan_id = $1 and version = 2`, [planId])).rejects.toThrow('kept as it was');
    await expect(t.admin.query('delete from plan_version where plan_id = $1', [planId])).rejects.toThrow('kept as it was');
  });

  test('leads to random choices that anybody can draw again from what was recorded', async () => {
    const pool = ['甲企业', '乙企业', '丙企业', '丁企业', '戊企业'];
    const seeded = (await act(planId, 'draws', OFFICER, { what: 'targets', pool, count: 2, seed: '00000000000000ff' })).body as PlanDetail;
    expect(seeded.draws).toMatchObject([{ what: 'targets', seed: '00000000000000ff', pool, byName: '测试员' }]);
    const drawn = (await act(planId, 'draws', OFFICER, { what: 'inspectors', pool: ['凌巡山', '时勤勉', '匡平直'], count: 2 })).body as PlanDetail;
    expect(drawn.draws[0]).toMatchObject({ what: 'inspectors', seed: expect.stringMatching(/^[0-9a-f]{16}$/) });
    for (const draw of drawn.draws) expect(redraw(draw)).toEqual(draw.chosen);
    expect((await act(planId, 'draws', OFFICER, { what: 'targets', pool: ['甲', '甲'], count: 1 })).body).toMatchObject({ code: 'PLAN_DRAW_TWICE', errors: [{ field: 'pool' }] });
    expect((await act(planId, 'draws', OFFICER, { what: 'targets', pool: ['甲', '乙'], count: 3 })).body).toMatchObject({ code: 'PLAN_DRAW_COUNT' });
    expect((await act(planId, 'draws', OFFICER, { what: 'targets', pool, count: 1, seed: 'xyz' })).body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'seed' }] });
    expect((await act(planId, 'draws', HEAD, { what: 'targets', pool, count: 1 })).status).toBe(403);
    await expect(t.admin.query(`update plan_draw set seed = '0'`)).rejects.toThrow('kept as it was');
  });

  test('a choice asked for twice under one key is drawn once', async () => {
    const ask = (): Promise<Answer> => http.call(`plans/${planId}/draws`, OFFICER, { what: 'targets', pool: ['甲', '乙', '丙'], count: 1 }, { 'idempotency-key': 'draw-of-a-test-1' });
    const before = (await get(planId)).draws.length;
    expect((await ask()).body).toEqual((await ask()).body);
    expect((await get(planId)).draws).toHaveLength(before + 1);
  });

  test('is seen by its office, by the city department above it, by the chief of its county and by those who watch; by nobody else', async () => {
    const county = PlanDetail.parse((await draft(2027, 'safety-county-inspector@360222')).body);
    const sees = async (post: string): Promise<string[]> => PlanPage.parse((await http.call('plans', post)).body).items.map(({ year, office }) => `${year} ${office}`);
    const all = ['2027 emergency-management@360222', '2026 emergency-management'];
    expect(await sees(OFFICER)).toEqual(all);
    expect(await sees('supervisor')).toEqual(all);
    expect(await sees('county-supervisor@360222')).toEqual(all.slice(0, 1));
    expect(await sees('safety-county-inspector@360222')).toEqual(all.slice(0, 1));
    for (const other of ['county-supervisor@360281', 'safety-county-inspector@360281', 'construction-county-inspector@360222', 'market-inspector']) {
      expect([other, await sees(other)]).toEqual([other, []]);
      expect((await http.call(`plans/${county.planId}`, other)).status).toBe(404);
    }
    // The city department reads what its county office plans, and leaves it alone.
    expect((await get(county.planId)).actions).toEqual([]);
    expect((await act(county.planId, 'submit', OFFICER)).status).toBe(403);
    expect(PlanPage.parse((await http.call('plans?year=2026', 'supervisor')).body)).toMatchObject({ total: 1, items: [{ year: 2026 }] });
    const first = PlanPage.parse((await http.call('plans?limit=1', 'supervisor')).body);
    expect(PlanPage.parse((await http.call(`plans?limit=1&cursor=${first.nextCursor}`, 'supervisor')).body).items).toMatchObject([{ year: 2026 }]);
  });

  test('decided by two at once is decided once', async () => {
    const { planId: id } = PlanDetail.parse((await draft(2027, 'market-inspector')).body);
    await act(id, 'submit', 'market-inspector');
    const decide = (action: string): Promise<Answer> => http.call(`plans/${id}/${action}`, 'market-head', { revision: 2, reason: '不妥' });
    const answers = await Promise.all([decide('approve'), decide('return'), decide('approve')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await revision(id)).toBe(3);
    const twice = await Promise.all([draft(2027, 'fire-inspector'), draft(2027, 'fire-inspector')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('leaves every act in the audit, without the names that were drawn', async () => {
    const { rows } = await t.admin.query(`select action, count(*)::int as n from audit where action like 'plan.%' and actor_department = 'emergency-management' group by 1 order by 1`);
    expect(Object.fromEntries(rows.map(({ action, n }) => [action, n]))).toEqual({ 'plan.adjust': 1, 'plan.approve': 2, 'plan.draft': 2, 'plan.draw': 3, 'plan.edit': 3, 'plan.return': 2, 'plan.submit': 4 });
    expect(JSON.stringify((await t.admin.query(`select detail from audit where action = 'plan.draw'`)).rows)).not.toContain('凌巡山');
  });
});
