import { describe, expect, test } from '@jest/globals';
import type { DemoPost, DepartmentCode, Role } from '@lianban/contracts';
import { assertRowSecurity } from '@lianban/persistence';
import { wrongDoors, type Door } from '@lianban/service/testing';
import { permissions, reachOf, type SafetyPermission } from './cases/access/permissions.js';
import { onService, type TestService } from './fixtures/http.cases.js';
import { SafetyLife } from './fixtures/life.cases.js';
import { plantCase, posts, type TestRecord } from './fixtures/record.cases.js';
import { WorkSafetyModule } from './work-safety.module.js';

let t: TestRecord;
let http: TestService;
const pdf = new Uint8Array(Buffer.from('%PDF-1.7 made for a test'));
const COUNTY = '360222';
const officer = `safety-county-inspector@${COUNTY}`;
const handler = `accident-county-handler@${COUNTY}`;
const offices = [...new Map(posts.map((post) => [`${post.role} ${post.office}`, post])).values()];

/** A decision of a county that halts the supply of power, what it demands, and an accident in the county. */
let decision: SafetyLife;
let performance: SafetyLife;
let accident: SafetyLife;
const papers = new Map<SafetyLife, string>();
const halting = { decisionNumber: '浮应急罚〔2026〕1号', kinds: ['stop-power', 'rectify'], amountFen: null, violationKind: null, reviewedBy: '局务会', reviewedOn: '2026-01-30' } as const;

onService(async (record, service) => {
  [t, http] = [record, service];
  decision = await SafetyLife.decision(t, { ...halting, kinds: [...halting.kinds] }, officer);
  performance = await decision.performance();
  accident = await SafetyLife.accident(t);
  await decision.release(officer, `safety-county-head@${COUNTY}`);
  for (const [life, post, kind] of [[decision, officer, 'evidence'], [performance, officer, 'performance_proof'], [accident, handler, 'investigation_report']] as const) {
    const { status, body } = await http.upload(`cases/${life.caseId}/documents`, post, kind, '材料.pdf', pdf);
    if (status !== 201) throw new Error(JSON.stringify(body));
    papers.set(life, body.documentId as string);
  }
}, { today: '2026-02-02', moduleOf: ({ record, files }) => WorkSafetyModule.of({ record, files, config: { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: 'http://127.0.0.1:1/open' } }) });

const row = (route: string, action: SafetyPermission, body?: object): Door<SafetyPermission> => ({ route, action, ...(body && { body }) });
const content = { summary: '计划', targets: [{ target: '矿山', content: '通风', measures: '现场检查', times: 1, random: false }] };

/** Every route with what it needs. A body that is refused for its content still shows that the door was open. */
const rows: Door<SafetyPermission>[] = [
  { ...row('GET cases', 'case.read'), query: '?procedure=enforcement-disclosure' }, row('GET cases/{caseId}', 'case.read'), row('POST cases/{caseId}/steps/{code}/complete', 'step.complete'),
  row('POST cases/{caseId}/requests/{request}', 'request.make'), row('POST cases/{caseId}/documents', 'document.upload'), row('GET cases/{caseId}/documents/{documentId}', 'document.read'),
  row('POST steps/{stepId}/rungs', 'rung.issue', { kind: 'circular', text: '通报' }), row('POST decisions', 'decision.file'), row('POST accidents', 'accident.file'),
  row('GET plans', 'plan.read'), row('POST plans', 'plan.write', { year: 2026, content }), row('GET plans/{planId}', 'plan.read'), row('POST plans/{planId}/submit', 'plan.write'),
  row('POST plans/{planId}/approve', 'plan.decide', { revision: 1 }), row('POST plans/{planId}/return', 'plan.decide'), row('POST plans/{planId}/adjust', 'plan.write'), row('POST plans/{planId}/draws', 'plan.write'),
  row('GET inspections', 'inspection.read'), row('POST inspections', 'inspection.record'), row('GET inspections/{inspectionId}', 'inspection.read'),
  row('GET punctuality', 'punctuality.read'), row('GET publications/findings', 'publication.read'), row('POST redaction/check', 'text.check', { title: '', body: '罚款' }),
  row('GET intake/lists', 'intake.read'), row('GET intake/problems', 'intake.read'), row('POST intake/problems/{problemId}/settle', 'intake.settle'),
];

describe('every route at every post of the demonstration city', () => {
  test('has a row', async () => {
    expect([...rows.map(({ route }) => route), 'PUT plans/{planId}'].sort()).toEqual((await http.routes()).sort());
  });

  test('is open exactly to the roles of the permission table', async () => {
    const nothing = '01900000-0000-7000-8000-000000000001';
    const at = { caseId: nothing, stepId: nothing, documentId: nothing, planId: nothing, inspectionId: nothing, problemId: nothing, code: 'redaction', request: 'revoke' };
    const isOpen = (action: SafetyPermission, role: Role): boolean => role in permissions[action];
    expect(await wrongDoors(http, rows, { posts: [...new Map(posts.map((post) => [post.role, post])).values()], at, isOpen })).toEqual([]);
    for (const { id, role } of new Map(posts.map((post) => [post.role, post])).values()) expect([id, (await http.put(`plans/${nothing}`, id, { revision: 1, content })).status]).toEqual([id, isOpen('plan.write', role) ? 404 : 403]);
  });
});

/** Who sees a case of the county, said a second time: its office, its department's city office, whoever owes a step in it, those who watch. */
function sees(life: SafetyLife, { role, office, department, county }: DemoPost): boolean {
  if (['supervisor', 'auditor', 'bureau-monitor'].includes(role)) return true;
  if (role === 'county-supervisor') return county === COUNTY;
  if (life === accident) return office === `government@${COUNTY}` || role === 'committee-officer';
  if (office === `emergency-management@${COUNTY}`) return true;
  if (life === performance && office === 'power-supply') return true;
  return ['enforcement-officer', 'enforcement-head'].includes(role) && department === 'emergency-management' && county === null;
}

const readers = offices.filter(({ role }) => reachOf('case.read', role));
const lives = (): [string, SafetyLife][] => [['decision', decision], ['performance', performance], ['accident', accident]];

describe('a case of a county, from every office', () => {
  test('is there for those who take part and those who watch, and for nobody else', async () => {
    for (const [name, life] of lives()) for (const post of readers) expect([name, post.id, (await http.call(`cases/${life.caseId}`, post.id)).status]).toEqual([name, post.id, sees(life, post) ? 200 : 404]);
  });

  test('that is foreign answers no order, no paper and no list, and nothing of it is said', async () => {
    const foreign = readers.filter(({ role }) => reachOf('case.read', role) !== 'city');
    for (const [, life] of lives()) for (const post of foreign.filter((one) => !sees(life, one))) {
      const answers = [await http.call(`cases/${life.caseId}`, post.id)];
      if (reachOf('document.read', post.role)) answers.push(await http.call(`cases/${life.caseId}/documents/${papers.get(life)}`, post.id));
      if (reachOf('step.complete', post.role)) answers.push(await http.call(`cases/${life.caseId}/steps/redaction/complete`, post.id, { revision: 1, outcome: 'ready', data: {} }));
      if (reachOf('request.make', post.role)) answers.push(await http.call(`cases/${life.caseId}/requests/revoke`, post.id, { revision: 1, data: {} }));
      if (reachOf('document.upload', post.role)) answers.push(await http.upload(`cases/${life.caseId}/documents`, post.id, 'evidence', '材料.pdf', pdf));
      if (reachOf('text.check', post.role)) answers.push(await http.call('redaction/check', post.id, { title: '', body: '无', caseId: life.caseId }));
      for (const { status, body } of answers) {
        expect([post.id, status]).toEqual([post.id, 404]);
        expect(JSON.stringify(body)).not.toMatch(/2026-0000|演示瓷业|演示采石/u);
      }
      for (const procedure of ['enforcement-disclosure', 'decision-performance', 'accident-investigation']) {
        const { body } = await http.call(`cases?procedure=${procedure}&scope=all`, post.id);
        expect([post.id, body.items.map(({ caseId }: { caseId: string }) => caseId)]).not.toContain(life.caseId);
      }
    }
  });

  test('changes by those only who take part in it: the department in the city sees it and leaves it as it is', async () => {
    const before = [await decision.revision(), await performance.revision()];
    for (const post of ['safety-inspector', 'safety-head']) {
      for (const life of [decision, performance]) {
        const revision = await life.revision();
        expect([post, (await http.call(`cases/${life.caseId}/steps/${life === decision ? 'redaction' : 'performance'}/complete`, post, { revision, outcome: 'ready', data: {} })).status]).toEqual([post, 403]);
        expect([post, (await http.upload(`cases/${life.caseId}/documents`, post, 'evidence', '材料.pdf', pdf)).status]).toEqual([post, 403]);
        expect([post, (await http.call(`cases/${life.caseId}`, post)).body.actions]).toEqual([post, []]);
      }
      expect([post, (await http.call(`cases/${decision.caseId}/requests/${post === 'safety-head' ? 'revoke' : 'correct'}`, post, { revision: before[0], data: { revokedOn: '2026-02-02', reason: '测试' } })).status]).toEqual([post, 403]);
    }
    expect([await decision.revision(), await performance.revision()]).toEqual(before);
  });
});

describe('who acts from outside', () => {
  test('a court sees a case from its first step in it, the unit that halts the supply only what it was sent, and neither sees how the city works', async () => {
    const clerk = async (life: SafetyLife, post: string): Promise<number> => (await http.call(`cases/${life.caseId}`, post)).status;
    expect(await Promise.all(['court-clerk', 'power-clerk', 'explosives-clerk'].map((post) => clerk(performance, post)))).toEqual([404, 200, 404]);
    expect(await Promise.all(['court-clerk', 'power-clerk', 'explosives-clerk'].map((post) => clerk(decision, post)))).toEqual([404, 404, 404]);
    const seen = (await http.call(`cases/${performance.caseId}`, 'power-clerk')).body;
    expect([seen.related, seen.workflowUrl, seen.publication]).toEqual([[], null, null]);
    expect(seen.actions.map(({ code }: { code: string | null }) => code)).toEqual(['power-supply-receipt', null]);
    await t.admin.query(`insert into step (case_id, code, round, office, assigned, department, title, opened_on, opened_at, term_working_days, due_on, calendar_version) values ($1, 'court-result', 1, 'court', true, 'court', '测试', '2026-02-02', now(), 20, '2026-03-02', 'test')`, [performance.caseId]);
    expect(await clerk(performance, 'court-clerk')).toBe(200);
    expect(await clerk(decision, 'court-clerk')).toBe(404);
    await t.admin.query(`delete from step where code = 'court-result'`);
    await t.admin.query(`delete from case_office where office = 'court'`);
  });
});

describe('rungs', () => {
  const issue = async (post: string, stepId: string): Promise<number> => (await http.call(`steps/${stepId}/rungs`, post, { kind: 'circular', text: '通报' })).status;

  test('are issued by the city to everybody, by a county chief to the own county only', async () => {
    const own = (await decision.step('publication'))['step_id'] as string;
    const ofCity = await plantCase(t, { number: 'T-1', steps: [{ code: 'publication', openedOn: '2026-01-05', dueOn: '2026-01-30' }] });
    const city = (await new SafetyLife(t, ofCity).step('publication'))['step_id'] as string;
    const committee = (await accident.step('listing'))['step_id'] as string;
    expect(await Promise.all(['supervisor', `county-supervisor@${COUNTY}`].map((post) => issue(post, own)))).toEqual([409, 409]);
    for (const { id, county } of posts.filter(({ role }) => role === 'county-supervisor')) expect([id, await issue(id, own)]).toEqual([id, county === COUNTY ? 409 : 404]);
    expect([await issue(`county-supervisor@${COUNTY}`, city), await issue('supervisor', city)]).toEqual([404, 409]);
    expect(await issue(`county-supervisor@${COUNTY}`, committee)).toBe(403);
  });
});

describe('row security', () => {
  test('holds for every table of work safety', async () => {
    const { rows: tables } = await t.admin.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('case_id', 'step_id', 'document_id', 'plan_id', 'inspection_id', 'row_key') group by 1 order by 1`);
    const names = tables.map(({ name }) => name);
    for (const table of ['safety_case', 'step', 'step_notice', 'case_event', 'case_office', 'safety_document', 'publication', 'publication_version', 'publication_proof', 'publication_finding', 'enforcement_plan', 'plan_version', 'plan_draw', 'inspection', 'inspection_decision', 'landed_decision', 'intake_problem']) expect(names).toContain(table);
    await expect(assertRowSecurity(t.record.dataSource, names)).resolves.toBeUndefined();
  });

  test('shows nothing without an actor, and to each office nothing of a foreign case in any table', async () => {
    const ofCase = ['safety_case', 'step', 'case_event', 'safety_document', 'publication', 'publication_finding'];
    const { rows: [{ role: app }] } = await t.admin.query(`select rolname as role from pg_roles where rolname = current_database() || '_app'`);
    const count = async (post: DemoPost | null, table: string, caseId: string): Promise<number> => {
      await t.admin.query('begin');
      await t.admin.query(`set local role ${app}`);
      const settings: [string, string][] = post ? [['role', post.role], ['office', post.office], ['department', post.department as DepartmentCode], ['county', post.county ?? '']] : [];
      for (const [name, value] of settings) await t.admin.query('select set_config($1, $2, true)', [`lianban.${name}`, value]);
      const { rows: [{ n }] } = await t.admin.query(`select count(*)::int as n from ${table} where case_id = $1`, [caseId]);
      await t.admin.query('rollback');
      return n as number;
    };
    for (const [name, life] of lives()) for (const table of ofCase) {
      const here = await t.admin.query(`select 1 from ${table} where case_id = $1`, [life.caseId]);
      expect([table, await count(null, table, life.caseId)]).toEqual([table, 0]);
      for (const post of readers) expect([name, table, post.id, (await count(post, table, life.caseId)) === here.rowCount]).toEqual([name, table, post.id, sees(life, post) || here.rowCount === 0]);
    }
  });
});
