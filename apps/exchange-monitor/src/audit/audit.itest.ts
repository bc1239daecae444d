import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles, shortestAuditDays, shortestHandoverDays, type Role } from '@lianban/contracts';
import { inTransaction, assertRowSecurity, purgeAudit, systemActor } from '@lianban/persistence';
import { permits } from '@lianban/service';
import { testService, wrongDoors, type TestService } from '@lianban/service/testing';
import { readXlsx } from '@lianban/tabular';
import { demoPosts } from '@lianban/testing';
import { auditPermissions } from './audit.permissions.js';
import { AuditModule } from './audit.module.js';
import { auditWorld, until, type AuditWorld } from './audit-world.cases.js';
import { purgeCopies } from './purge-copies.js';
import { verifyCopies } from './verify-copy.js';

let world: AuditWorld;
let service: TestService;
beforeAll(async () => {
  world = await auditWorld();
  service = await testService('exchange-monitor', AuditModule.of(world.monitor, world.keys));
  for (let n = 0; n < 4; n++) await world.node.record('batch.upload', `batch/${n}`, { detail: { bytes: n } });
  await world.node.record('batch.roster.reveal', 'batch/2', { purpose: '核对名单', actor: { sub: 'civil-reviewer', post: 'civil-reviewer', role: 'data-reviewer' } });
  await world.gateway.record('session.open', 'user/civil-officer', { detail: { how: 'sign-in' } });
  await world.copied(world.node);
  await world.copied(world.gateway);
});
afterAll(async () => {
  await service.close();
  await world.close();
});

const page = async (query = ''): Promise<{ items: { action: string; object: string; service: string; [name: string]: unknown }[]; total: number; nextCursor: string | null }> => {
  const { status, body } = await service.call(`audit?service=department-node${query}`, 'auditor');
  expect(status).toBe(200);
  return body;
};

describe('the audit page', () => {
  test('shows who did what, when, for what, from the second copy', async () => {
    const { items, total } = await page('&withPurpose=true');
    expect([total, items]).toEqual([1, [expect.objectContaining({
      service: 'department-node', serviceName: '部门前置节点', ordinal: 5, actorSub: 'civil-reviewer', actorPost: 'civil-reviewer', actorRole: 'data-reviewer', department: 'civil-affairs', action: 'batch.roster.reveal', actionName: '查看名册明文',
      object: 'batch/2', purpose: '核对名单', kept: 'handover', hash: expect.stringMatching(/^[0-9a-f]{64}$/), prevHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })]]);
  });

  test.each([
    ['&action=batch', ['batch.roster.reveal', 'batch.upload', 'batch.upload', 'batch.upload', 'batch.upload']], ['&action=batch.upload&object=batch/3', ['batch.upload']], ['&object=batch/_', []],
    ['&actor=civil-reviewer', ['batch.roster.reveal']], ['&kept=handover', ['batch.roster.reveal']], ['&kept=log&object=batch/1', ['batch.upload']], ['&until=2020-01-01', []], ['&from=2020-01-01&object=batch/0', ['batch.upload']],
  ])('filters by %s', async (query, actions) => expect((await page(query)).items.map(({ action }) => action)).toEqual(actions));

  test('goes on from page to page without gap or repetition', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const one: Awaited<ReturnType<typeof page>> = await page(`&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...one.items.map(({ id }) => String(id)));
      cursor = one.nextCursor;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => `department-node/${n}`));
  });

  test('goes out as a workbook of text', async () => {
    const response = await service.download('audit/export.xlsx?service=department-node', 'auditor');
    const bytes = Buffer.from(await response.arrayBuffer());
    const rows: string[][] = [];
    for await (const batch of readXlsx(bytes, { sheet: null })) rows.push(...batch.map(({ cells }) => cells));
    expect(rows.length).toBe(6);
    expect(rows[0]!.slice(0, 4)).toEqual(['时间', '服务', '序号', '人员']);
    expect(rows[1]!).toEqual(expect.arrayContaining(['部门前置节点', 'civil-reviewer', '查看名册明文', '核对名单']));
  });

  test('reading it is itself written down, without what was typed', async () => {
    await page('&object=360299199001010017');
    const rows = await world.monitor.query<{ action: string; detail: Record<string, unknown> }[]>('select action, detail, actor_sub from audit order by seq');
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['audit.read', 'audit.export']));
    expect(rows.at(-1)).toMatchObject({ action: 'audit.read', actor_sub: 'auditor', detail: { service: 'department-node', byObject: true, rows: 0 } });
    expect(JSON.stringify(rows)).not.toContain('360299');
  });

  test('is open to the auditor and the security administrator alone', async () => {
    const doors = [{ route: 'GET audit', action: 'readAudit' }, { route: 'POST audit/verify', action: 'verifyAudit' }, { route: 'GET audit/export.xlsx', action: 'exportAudit' }] as const;
    expect(await service.routes()).toEqual(expect.arrayContaining(doors.map(({ route }) => route)));
    const perRole = [...new Map(demoPosts.map((post) => [post.role, post])).values()];
    expect(perRole.map(({ role }) => role).sort()).toEqual((Object.keys(roles) as Role[]).sort());
    const isOpen = (_: string, role: Role): boolean => ['auditor', 'security-admin'].includes(role);
    for (const role of Object.keys(roles) as Role[]) for (const rule of Object.values(auditPermissions)) expect(permits(rule, { role, department: 'data-bureau', county: null })).toBe(isOpen('', role));
    expect(await wrongDoors(service, doors, { posts: perRole, at: {}, isOpen })).toEqual([]);
  });

  test('shows nothing to the database of another role, and lets nobody change or remove a row', async () => {
    await assertRowSecurity(world.monitor, ['audit_copy', 'audit_conflict']);
    const asMonitor = { ...systemActor, role: 'bureau-monitor' as const };
    expect(await inTransaction(world.monitor, asMonitor, (manager) => manager.query('select * from audit_copy'))).toEqual([]);
    for (const sql of [`update audit_copy set "row" = null`, 'delete from audit_copy', 'truncate audit_copy']) {
      await expect(inTransaction(world.monitor, systemActor, (manager) => manager.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

const verdictOf = async (name: string): Promise<{ rows: number; purged: number; holds: boolean; firstBad: { ordinal: number; reason: string } | null }> => {
  const { body } = await service.call('audit/verify', 'security-admin', {});
  return body.services.find((one: { service: string }) => one.service === name);
};

/** Does what only a superuser can, looks, and undoes it. */
async function tampered(sql: string): Promise<unknown> {
  const runner = world.admin.createQueryRunner();
  await runner.startTransaction();
  await runner.query(sql);
  const { services } = await verifyCopies(runner.manager, world.keys, new Date());
  await runner.rollbackTransaction();
  await runner.release();
  return services.find(({ service: name }) => name === 'department-node')!.firstBad;
}

describe('the copied chain', () => {
  test('holds, service by service', async () => {
    expect(await verdictOf('department-node')).toMatchObject({ name: '部门前置节点', rows: 5, purged: 0, holds: true, firstBad: null, lastSealedAt: expect.any(String) });
    expect(await verdictOf('gateway')).toMatchObject({ rows: 1, holds: true });
    expect(await verdictOf('loan-fund')).toMatchObject({ rows: 0, holds: true, lastSealedAt: null });
  });

  test.each([
    ['an altered row', `update audit_copy set "row" = jsonb_set("row", '{object}', '"batch/9"') where service = 'department-node' and ordinal = 3`, { ordinal: 3, reason: 'row-altered' }],
    ['a back-dated row', `update audit_copy set "row" = jsonb_set("row", '{at}', '"2026-01-01T00:00:00.000000Z"') where service = 'department-node' and ordinal = 2`, { ordinal: 2, reason: 'row-altered' }],
    ['an emptied row', `update audit_copy set "row" = null where service = 'department-node' and ordinal = 4`, { ordinal: 4, reason: 'row-removed' }],
    ['a removed link', `delete from audit_copy where service = 'department-node' and ordinal = 2`, { ordinal: 2, reason: 'chain-broken' }],
    ['reordered rows', `update audit_copy set ordinal = 4 - ordinal + 100 where service = 'department-node' and ordinal < 4; update audit_copy set ordinal = ordinal - 100 where service = 'department-node' and ordinal > 100`, { ordinal: 1, reason: 'chain-broken' }],
    ['a tail cut off', `delete from audit_copy where service = 'department-node' and ordinal = 5`, { ordinal: 4, reason: 'signature-missing' }],
  ])('does not with %s', async (_what, sql, expected) => expect(await tampered(sql)).toMatchObject(expected));

  test('tells of a service that seals anew what was sealed, and keeps what it first said', async () => {
    for (const sql of ['delete from audit', 'delete from audit_seal', 'update audit_copied set through = 0']) await world.gateway.admin.query(sql);
    await world.gateway.record('session.open', 'user/somebody-else');
    await world.gateway.sealer.sealNow();
    await until(async () => (await world.admin.query('select from audit_conflict')).length > 0);
    expect(await verdictOf('gateway')).toMatchObject({ holds: false, firstBad: { ordinal: 1, reason: 'sealed-anew' } });
    expect((await world.admin.query(`select object from audit_copy where service = 'gateway'`))).toEqual([{ object: 'user/civil-officer' }]);
  });

  test('lets go what the origin has purged after its time, and still holds', async () => {
    const { app } = world.node;
    for (const [action, days] of [['batch.upload', 200], ['version.publish', 200], ['batch.upload', 100]] as const) {
      await app.query(`insert into audit (at, actor_sub, actor_post, actor_role, action, object) values (now() - make_interval(days => $2), 's', 'p', 'system', $1, 'batch/old')`, [action, days]);
    }
    await world.copied(world.node);
    expect(await purgeCopies(world.monitor, { log: shortestAuditDays, handover: shortestHandoverDays })).toBe(0);
    expect(await purgeAudit(app, { log: shortestAuditDays, handover: shortestHandoverDays })).toBe(1);
    await world.copied(world.node);
    expect(await purgeCopies(world.monitor, { log: 400, handover: 2_000 })).toBe(0);
    expect(await purgeCopies(world.monitor, { log: shortestAuditDays, handover: shortestHandoverDays })).toBe(1);
    expect(await verdictOf('department-node')).toMatchObject({ rows: 9, purged: 1, holds: true });
    expect((await page('&object=batch/old')).items.map(({ action }) => action).sort()).toEqual(['batch.upload', 'version.publish']);
  });
});
