import { describe, expect, test } from '@jest/globals';
import { InspectionDetail, InspectionPage, type RecordInspectionBody } from '@lianban/contracts';
import { syntheticCreditCode } from '@lianban/kernel';
import { systemActor } from '@lianban/persistence';
import { onService, type Answer, type TestService } from '../../fixtures/http.cases.js';
import { plantCase, type TestRecord } from '../../fixtures/record.cases.js';
import { restOnInspection } from './commands/rest-on-inspection.js';

let t: TestRecord;
let http: TestService;
let planId: string;
let drawId: string;
const OFFICER = 'safety-inspector';
const COUNTY = 'safety-county-inspector@360222';

const step = async (id: string, action: string, post: string, revision: number, body: object = {}): Promise<void> => void (await http.call(`plans/${id}/${action}`, post, { revision, ...body }));
const content = { summary: '年度计划', targets: [{ target: '危险化学品企业', content: '储罐区', measures: '现场检查', times: 3, random: true }] };
const plan = async (post: string): Promise<string> => (await http.call('plans', post, { year: 2026, content })).body.planId;

onService(async (record, service) => {
  [t, http] = [record, service];
  planId = await plan(OFFICER);
  await step(planId, 'submit', OFFICER, 1);
  await step(planId, 'approve', 'safety-head', 2);
  drawId = (await http.call(`plans/${planId}/draws`, OFFICER, { what: 'targets', pool: ['甲', '乙'], count: 1 })).body.draws[0].drawId;
});

const body = (over: Partial<RecordInspectionBody> = {}): Partial<RecordInspectionBody> => ({
  inspectedOn: '2026-10-09', firm: '演示化工有限公司', creditCode: syntheticCreditCode(7), county: '360222', place: '厂区南侧罐区', planId, drawId,
  officers: [{ name: '凌巡山', certificate: '赣H-001' }, { name: '时勤勉', certificate: '赣H-002' }], record: '凌巡山、时勤勉到场检查，联系人电话 13800138000', findings: ['未设置警示标志'], conclusion: 'decision', ...over,
});
const enter = (over: Partial<RecordInspectionBody> = {}, post = OFFICER, headers?: Record<string, string>): Promise<Answer> => http.call('inspections', post, body(over), headers);
const numbers = async (post: string, query = ''): Promise<string[]> => InspectionPage.parse((await http.call(`inspections${query}`, post)).body).items.map(({ number }) => number);

describe('inspections', () => {
  let inspectionId: string;

  test('are recorded once under one key, with a number; the plan counts them', async () => {
    const key = { 'idempotency-key': 'inspection-of-a-test-1' };
    const first = await enter({}, OFFICER, key);
    expect(first).toMatchObject({ status: 201, body: { number: 'IN-2026-000001' } });
    expect((await enter({}, OFFICER, key)).body).toEqual(first.body);
    ({ inspectionId } = first.body);
    expect((await http.call(`plans/${planId}`, OFFICER)).body).toMatchObject({ planned: 3, inspected: 1 });
    const { rows } = await t.admin.query('select content_sealed as sealed from inspection');
    for (const secret of ['凌巡山', '赣H-001', '罐区', syntheticCreditCode(7)]) expect(rows[0].sealed).not.toContain(secret);
    expect((await t.admin.query(`select detail from audit where action = 'inspection.record'`)).rows).toEqual([{ detail: { number: 'IN-2026-000001', conclusion: 'decision', planId } }]);
  });

  test('are refused with every field that is wrong, and take no number', async () => {
    expect((await enter({ inspectedOn: '2026-10-13', creditCode: '91' })).body).toMatchObject({
      code: 'INSPECTION_DATE', status: 422, errors: [{ field: 'inspectedOn', code: 'INSPECTION_DATE' }, { field: 'creditCode', code: 'INSPECTION_CREDIT_CODE', remedy: expect.any(String) }],
    });
    expect((await enter({ officers: [{ name: '凌巡山', certificate: 'A1' }, { name: '时勤勉', certificate: 'a1' }] })).body).toMatchObject({ code: 'INSPECTION_CERTIFICATES' });
    expect((await enter({ officers: [{ name: '凌巡山', certificate: 'A1' }] })).body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'officers' }] });
    expect((await enter({ inspectedOn: '2025-12-31' })).body).toMatchObject({ code: 'INSPECTION_PLAN_YEAR' });
    expect((await enter({ drawId: planId })).body).toMatchObject({ code: 'INSPECTION_DRAW_UNKNOWN' });
    const open = await plan(COUNTY);
    expect((await enter({ planId: open, drawId: null }, COUNTY)).body).toMatchObject({ code: 'INSPECTION_PLAN' });
    for (const foreign of [COUNTY, 'construction-inspector']) expect((await enter({}, foreign)).body).toMatchObject({ code: 'INSPECTION_PLAN' });
    // The city's officer sees the plan of the county office and still records none of its inspections.
    expect((await enter({ planId: open, drawId: null })).body).toMatchObject({ code: 'INSPECTION_PLAN' });
    expect((await enter({}, 'safety-head')).status).toBe(403);
    expect((await enter({ planId: null, drawId: null, reason: '举报核查' }, COUNTY)).body).toMatchObject({ number: 'IN-2026-000002' });
  });

  test('name their decisions, those of their own office', async () => {
    const caseId = await plantCase(t, { number: 'ED-2026-000001' });
    const rest = (office: string): Promise<void> => t.record.transact(systemActor, (manager) => restOnInspection(manager, { inspectionId, caseId, office }));
    await expect(rest('transport')).rejects.toMatchObject({ code: 'INSPECTION_UNKNOWN', text: { errors: [{ field: 'inspectionId' }] } });
    await rest('emergency-management');
    await rest('emergency-management');
    expect(InspectionPage.parse((await http.call('inspections?conclusion=decision&text=0001', OFFICER)).body)).toMatchObject({ total: 1, items: [{ number: 'IN-2026-000001', planned: true, decisions: [{ caseId, number: 'ED-2026-000001' }] }] });
    // The chief of the county sees the inspection there, and not the case of the city's office that rests on it.
    expect(InspectionPage.parse((await http.call('inspections?text=0001', 'county-supervisor@360222')).body).items).toMatchObject([{ decisions: [] }]);
  });

  test('are read in clear by their office; whoever watches reads them without persons', async () => {
    const own = InspectionDetail.parse((await http.call(`inspections/${inspectionId}`, OFFICER)).body);
    expect(own).toMatchObject({ firm: '演示化工有限公司', place: '厂区南侧罐区', officers: [{ name: '凌巡山', certificate: '赣H-001' }, {}], planId, drawId, recordedBy: '测试员', record: expect.stringContaining('13800138000') });
    const watched = InspectionDetail.parse((await http.call(`inspections/${inspectionId}`, 'supervisor')).body);
    expect(watched).toMatchObject({ firm: '演示化工有限公司', officers: [{ name: '凌*' }, { name: '时*' }], findings: ['未设置警示标志'] });
    for (const secret of ['凌巡山', '时勤勉', '13800138000', '赣H-001']) expect(JSON.stringify(watched)).not.toContain(secret);
  });

  test('are seen by their office, the department above it, the chief of the county and those who watch; newest day first, page after page', async () => {
    await enter({ inspectedOn: '2026-10-12', county: null, planId: null, drawId: null, reason: '专项检查', firm: '王小二', conclusion: 'clean', findings: [] });
    expect(await numbers(OFFICER)).toEqual(['IN-2026-000003', 'IN-2026-000002', 'IN-2026-000001']);
    expect(await numbers('supervisor')).toHaveLength(3);
    expect(await numbers('county-supervisor@360222')).toEqual(['IN-2026-000002', 'IN-2026-000001']);
    expect(await numbers(COUNTY)).toEqual(['IN-2026-000002']);
    for (const other of ['market-inspector', 'construction-head', 'county-supervisor@360281', 'safety-county-inspector@360281']) {
      expect([other, await numbers(other)]).toEqual([other, []]);
      expect((await http.call(`inspections/${inspectionId}`, other)).status).toBe(404);
    }
    expect([await numbers(OFFICER, '?text=王小'), await numbers('supervisor', '?text=王小'), await numbers('supervisor', '?text=化工')]).toEqual([['IN-2026-000003'], [], ['IN-2026-000002', 'IN-2026-000001']]);
    expect(InspectionPage.parse((await http.call('inspections?conclusion=clean', 'supervisor')).body).items).toMatchObject([{ firm: '王*' }]);
    expect(await numbers(OFFICER, '?text=%25')).toEqual([]);
    const first = InspectionPage.parse((await http.call('inspections?limit=2', OFFICER)).body);
    expect(first).toMatchObject({ total: 3, items: [{}, {}] });
    expect(await numbers(OFFICER, `?limit=2&cursor=${first.nextCursor}`)).toEqual(['IN-2026-000001']);
  });

  test('leave nothing personal in the log', () => {
    for (const secret of ['凌巡山', '王小二', '13800138000', syntheticCreditCode(7)]) expect(http.log()).not.toContain(secret);
  });
});
