import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles, type DemoPost, type Role } from '@lianban/contracts';
import { assertRowSecurity } from '@lianban/persistence';
import { alertRequests, alertSteps } from '@lianban/procedure-share-alert';
import { testService, wrongDoors, type Door, type TestService } from '@lianban/service/testing';
import { AlertDesk, assessed, turnOf } from '../fixtures/alert-desk.cases.js';
import { openRecord, posts, type TestRecord } from '../fixtures/record.cases.js';
import { mayComplete, mayRequest, permissions, reachOf, type AlertPermission } from './access/permissions.js';
import { ShareAlertModule } from './share-alert.module.js';

let t: TestRecord;
let http: TestService;
let desk: AlertDesk;
/** From civil affairs to medical insurance, and one of the tax office that civil affairs has no part in. */
let own: string;
let foreign: string;
beforeAll(async () => {
  t = await openRecord();
  http = await testService('exchange-monitor', ShareAlertModule.of({ record: t.record, config: { TEMPORAL_NAMESPACE: 'default', TEMPORAL_UI_URL: 'http://127.0.0.1:8233' } }));
  desk = new AlertDesk(t);
  const other = assessed({ subject: 'enrolment-payments@medical-insurance', shareKey: 'enrolment-payments@medical-insurance', subjectName: '缴费名单', turn: turnOf('tax'), parties: ['tax', 'medical-insurance-agency'] });
  await desk.look([assessed(), other]);
  own = (await desk.alert()).caseId;
  foreign = (await desk.alert(other.subject)).caseId;
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

const everyRole = Object.keys(roles) as Role[];
const reads: AlertPermission[] = ['alert.read'];
/** The same rules said a second time, role by role. */
const told: Partial<Record<Role, AlertPermission[]>> = {
  'bureau-monitor': reads, 'exchange-approver': reads, auditor: reads, 'system-admin': reads, 'exchange-operator': ['alert.read', 'request.make', 'step.complete'],
  supervisor: ['alert.read', 'rung.issue'], 'county-supervisor': ['alert.read', 'rung.issue'], 'data-officer': ['alert.read', 'request.make'], 'data-reviewer': ['alert.read', 'request.make'],
};

describe('the permissions of alerts', () => {
  test('hold for every role and action as they are told', () => {
    for (const role of everyRole) expect([role, (Object.keys(permissions) as AlertPermission[]).filter((action) => reachOf(action, role)).sort()]).toEqual([role, [...(told[role] ?? [])].sort()]);
  });

  test('name in steps and requests only roles that may end and ask, and those at the owning office alone', () => {
    for (const role of everyRole) for (const office of ['the-owner', 'elsewhere']) {
      const actor = { role, department: 'data-bureau', county: null, office } as const;
      for (const [code, spec] of Object.entries(alertSteps)) expect([code, role, office, mayComplete(actor, spec, 'the-owner', null)]).toEqual([code, role, office, office === 'the-owner' && code === 'coordinate' && role === 'exchange-operator']);
      for (const [name, spec] of Object.entries(alertRequests)) expect([name, role, office, mayRequest(actor, spec, 'the-owner')]).toEqual([name, role, office, office === 'the-owner' && spec.by.some((one) => one === role)]);
    }
    for (const { by } of Object.values(alertRequests)) for (const role of by) expect([role, reachOf('request.make', role)]).toEqual([role, 'own-office']);
  });
});

const row = (route: string, action: AlertPermission, body?: object): Door<AlertPermission> => ({ route, action, ...(body && { body }) });
const doors: Door<AlertPermission>[] = [
  row('GET alerts', 'alert.read'), row('GET alerts/{caseId}', 'alert.read'), row('POST alerts/{caseId}/steps/{code}/complete', 'step.complete'),
  row('POST alerts/{caseId}/requests/{request}', 'request.make'), row('POST steps/{stepId}/rungs', 'rung.issue', { kind: 'circular', text: '通报' }),
];
const oneOfEach = [...new Map(posts.map((post) => [post.role, post])).values()];

describe('every route at every post of the demonstration city', () => {
  test('has a row', async () => expect(doors.map(({ route }) => route).sort()).toEqual((await http.routes()).sort()));

  test('is open exactly to the roles of the permission table', async () => {
    const nothing = '01900000-0000-7000-8000-000000000001';
    const at = { caseId: nothing, stepId: nothing, code: 'coordinate', request: 'mute' };
    expect(await wrongDoors(http, doors, { posts: oneOfEach, at, isOpen: (action, role) => role in permissions[action] })).toEqual([]);
  });
});

/** Who sees the alert between civil affairs and medical insurance, said a second time. */
const sees = ({ role, department }: DemoPost): boolean =>
  ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'auditor', 'system-admin', 'supervisor'].includes(role) || (['data-officer', 'data-reviewer'].includes(role) && ['civil-affairs', 'medical-insurance'].includes(department));
const readers = [...new Map(posts.filter(({ role }) => reachOf('alert.read', role)).map((post) => [`${post.role} ${post.office}`, post])).values()];

describe('an alert, from every office', () => {
  test('is there for those who take part and those who watch, and for nobody else', async () => {
    for (const post of readers) expect([post.id, (await http.call(`alerts/${own}`, post.id)).status]).toEqual([post.id, sees(post) ? 200 : 404]);
  });

  test('that is foreign answers no order and stands on no list', async () => {
    for (const post of readers.filter((one) => !sees(one))) {
      if (reachOf('request.make', post.role)) expect([post.id, (await http.call(`alerts/${own}/requests/explain`, post.id, { revision: 1, data: {} })).status]).toEqual([post.id, 404]);
      const { body } = await http.call('alerts', post.id);
      expect([post.id, body.items.map(({ caseId }: { caseId: string }) => caseId)]).not.toContain(own);
    }
    expect((await http.call('alerts', 'civil-officer')).body.items.map(({ caseId }: { caseId: string }) => caseId)).toEqual([own]);
    expect((await http.call('alerts', 'exchange-operator')).body.items.map(({ caseId }: { caseId: string }) => caseId).sort()).toEqual([own, foreign].sort());
  });

  test('lets those who watch, and the data bureau for another office, change nothing of it', async () => {
    for (const [post, name] of [['bureau-monitor', 'mute'], ['exchange-approver', 'mute'], ['auditor', 'mute'], ['exchange-operator', 'explain'], ['exchange-operator', 'ask-help'], ['civil-officer', 'mute'], ['civil-officer', 'hand-over'], ['insurance-bureau-data-officer', 'explain']] as const) {
      expect([post, name, (await http.call(`alerts/${own}/requests/${name}`, post, { revision: 1, data: { reason: '无' } })).status]).toEqual([post, name, 403]);
    }
    expect((await http.call(`alerts/${own}/steps/restore/complete`, 'exchange-operator', { revision: 1, outcome: 'cured', data: {} })).status).toBe(403);
    expect(await desk.revision(own)).toBe(1);
  });

  test('offers each post what it may do', async () => {
    const offered = async (post: string): Promise<string[]> => (await http.call(`alerts/${own}`, post)).body.actions.map(({ code }: { code: string }) => code);
    expect(await Promise.all(['civil-officer', 'civil-reviewer', 'exchange-operator', 'exchange-approver', 'bureau-monitor', 'supervisor'].map(offered))).toEqual([['explain', 'ask-help'], ['explain', 'ask-help'], ['mute', 'hand-over'], [], [], []]);
  });

  test('shows the process to those who run it, not to departments', async () => {
    expect([(await http.call(`alerts/${own}`, 'exchange-operator')).body.workflowUrl, (await http.call(`alerts/${own}`, 'civil-officer')).body.workflowUrl]).toEqual([expect.stringContaining('share-alert'), null]);
  });
});

describe('row security', () => {
  test('holds for every table of alerts, and shows nothing without an actor', async () => {
    await expect(assertRowSecurity(t.record.dataSource, ['share_alert', 'step', 'step_notice', 'case_event', 'alert_watch'])).resolves.toBeUndefined();
    const { rows: [{ role: app }] } = await t.admin.query(`select rolname as role from pg_roles where rolname = current_database() || '_app'`);
    for (const table of ['share_alert', 'step', 'case_event']) {
      await t.admin.query('begin');
      await t.admin.query(`set local role ${app}`);
      const { rowCount } = await t.admin.query(`select 1 from ${table}`);
      await t.admin.query('rollback');
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});
