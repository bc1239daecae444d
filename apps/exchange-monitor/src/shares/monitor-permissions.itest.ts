import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { assertRowSecurity, inTransaction } from '@lianban/persistence';
import { permits } from '@lianban/service';
import { testService, wrongDoors, type Door, type TestService } from '@lianban/service/testing';
import { monitorPermissions, seesCity } from '../access/permissions.js';
import { actor, openRecord, posts, type TestRecord } from '../fixtures/record.cases.js';
import { LagWatch } from '../lag/lag-watch.js';
import { MonitorModule } from '../monitor.module.js';
import { MonitorLook } from './monitor-look.js';
import { departmentsOfShare, watchedShares } from './watched-shares.js';

let t: TestRecord;
let http: TestService;
const SHARE = 'low-income-persons@medical-insurance';

beforeAll(async () => {
  t = await openRecord('2026-11-09');
  await new MonitorLook(t.record, new LagWatch({ dataSource: t.record.dataSource, broker: { offsets: async () => [] }, groups: () => [] })).look();
  http = await testService('exchange-monitor', MonitorModule.of({ record: t.record, broker: { describe: () => Promise.reject(new Error('away')) } }));
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

type Action = keyof typeof monitorPermissions;
const everyRole = Object.keys(roles) as Role[];
/** The same rules said a second time, role by role. */
const told: Partial<Record<Role, Action[]>> = {
  'bureau-monitor': ['readShares', 'readTopics'], 'exchange-operator': ['readShares', 'readTopics', 'resend'], 'exchange-approver': ['readShares', 'readTopics'], supervisor: ['readShares', 'readTopics'],
  auditor: ['readShares', 'readTopics'], 'system-admin': ['readShares', 'readTopics'], 'data-officer': ['readShares'], 'data-reviewer': ['readShares'],
};
const isOpen = (action: Action, role: Role): boolean => permits(monitorPermissions[action], { role, department: 'data-bureau', county: null });
const doors: Door<Action>[] = [
  { route: 'GET overview', action: 'readShares' }, { route: 'GET shares', action: 'readShares' }, { route: 'GET shares/{shareKey}', action: 'readShares' },
  { route: 'POST shares/{shareKey}/resend', action: 'resend', body: { version: 1, reason: '请补发' } }, { route: 'GET topics', action: 'readTopics' },
];
const ofEveryRole = [...new Map(posts.map((post) => [post.role, post])).values()];
const dataStaff = [...new Map(posts.filter(({ role }) => role === 'data-officer' || role === 'data-reviewer').map((post) => [`${post.role} ${post.department}`, post])).values()];

describe('the state of shares', () => {
  test('may be read and acted on as the table says, for every role', () => {
    for (const role of everyRole) expect([role, (Object.keys(monitorPermissions) as Action[]).filter((action) => isOpen(action, role)).sort()]).toEqual([role, [...(told[role] ?? [])].sort()]);
  });

  test('has a door for every route, open exactly to the roles of the table', async () => {
    expect(doors.map(({ route }) => route).sort()).toEqual((await http.routes()).sort());
    expect(await wrongDoors(http, doors, { posts: ofEveryRole, at: { shareKey: SHARE }, isOpen })).toEqual([]);
  });

  test('is whole for who watches the city, and a department sees what it gives or takes and nothing else', async () => {
    for (const post of [...ofEveryRole.filter(({ role }) => seesCity(role)), ...dataStaff]) {
      const expected = watchedShares.filter((share) => seesCity(post.role) || departmentsOfShare(share).includes(post.department)).map(({ shareKey }) => shareKey).sort();
      const { body } = await http.call('shares', post.id);
      expect([post.id, body.items.map(({ shareKey }: { shareKey: string }) => shareKey).sort()]).toEqual([post.id, expected]);
      const overview = (await http.call('overview', post.id)).body;
      expect([post.id, overview.shares.length, Object.values(overview.counts as Record<string, number>).reduce((sum, n) => sum + n)]).toEqual([post.id, expected.length, expected.length]);
      for (const shareKey of [SHARE, 'fund-account-statement@loan-fund']) expect([post.id, (await http.call(`shares/${shareKey}`, post.id)).status]).toEqual([post.id, expected.includes(shareKey) ? 200 : 404]);
    }
  });

  test('is unknown everywhere while nobody has answered, and says so of services and broker', async () => {
    const { body } = await http.call('overview', 'bureau-monitor');
    expect(body.counts).toMatchObject({ unknown: watchedShares.length, healthy: 0 });
    expect(body.kafka.state).toBe('unknown');
    expect(new Set(body.services.map(({ condition }: { condition: string }) => condition))).toEqual(new Set(['unknown']));
    expect((await http.call('topics', 'bureau-monitor')).body[0]).toMatchObject({ actual: null, asDeclared: null });
  });

  test('is guarded by row security in every table that belongs to a share', async () => {
    await expect(assertRowSecurity(t.record.dataSource, ['share_state', 'share_history', 'witness_version', 'witness_chunk', 'witness_fault', 'witness_receipt'])).resolves.toBeUndefined();
    const count = (post: string, table: string): Promise<number> => inTransaction(t.record.dataSource, actor(post), async (manager) => (await manager.query<[{ n: number }]>(`select count(*)::int as n from ${table}`))[0].n);
    await t.admin.query(`insert into witness_fault (list, partition, "offset", reason_code, seen_at) values ('low-income-persons', 0, 1, 'X', now()), ('veterans', 0, 1, 'X', now())`);
    const officer = dataStaff.find(({ department }) => department === 'civil-affairs')!;
    expect([await count('bureau-monitor', 'witness_fault'), await count(officer.id, 'witness_fault')]).toEqual([2, 1]);
    expect((await t.record.dataSource.query<unknown[]>('select 1 from share_state')).length).toBe(0);
  });
});

describe('sending again', () => {
  test('is asked of the giver once, with who and why in the audit; a version that nobody saw is refused', async () => {
    expect((await http.call(`shares/${SHARE}/resend`, 'exchange-operator', { version: 3, reason: '缺少数据块' })).body).toMatchObject({ status: 409, code: 'EXCHANGE.VERSION_UNKNOWN' });
    await t.admin.query(`insert into witness_version (list, version, department, kind, period, places, contract_version, contract_known, recipients, added, changed, "left", rows_after, chunks, signed, manifest_sha256, published_at, seen_at)
      values ('low-income-persons', 3, 'civil-affairs', 'full', '2026-11', '{360202}', '1', true, '{medical-insurance}', 1, 0, 0, 1, '[]', true, 'x', now(), now())`);
    const headers = { 'idempotency-key': '01900000-0000-7000-8000-00000000000a' };
    const answers = [await http.call(`shares/${SHARE}/resend`, 'exchange-operator', { version: 3, reason: '缺少数据块' }, headers), await http.call(`shares/${SHARE}/resend`, 'exchange-operator', { version: 3, reason: '缺少数据块' }, headers)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const { rows } = await t.admin.query(`select convert_from(value, 'UTF8')::jsonb as value from outbox where topic = 'case.exchange-monitor.resend-request.v1'`);
    expect(rows.map(({ value }) => value)).toMatchObject([{ type: 'resend-request.v1', id: answers[0]!.body.requestId, department: 'civil-affairs', list: 'low-income-persons', version: 3, reason: '缺少数据块' }]);
    expect((await t.admin.query(`select actor_role, object, detail from audit where action = 'share.resend-request'`)).rows).toMatchObject([{ actor_role: 'exchange-operator', object: `share:${SHARE}`, detail: { version: 3, reason: '缺少数据块' } }]);
  });
});
