import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LetterDetail, LetterGroups, LetterPage, ReplayOrderDetail, ReplayOrderPage, type Role } from '@lianban/contracts';
import { assertRowSecurity } from '@lianban/persistence';
import { permits } from '@lianban/service';
import { testService, wrongDoors, type Door, type TestService } from '@lianban/service/testing';
import { demoPosts } from '@lianban/testing';
import { letterPermissions } from './access/letter-permissions.js';
import { LettersModule } from './letters.module.js';
import { letterWorld, PLAIN, rows, until, type LetterWorld } from './testing/letter-world.cases.js';

type Rule = keyof typeof letterPermissions;
let world: LetterWorld;
let service: TestService;
let letterId: string;
let orderId: string;

beforeAll(async () => {
  world = await letterWorld();
  service = await testService('exchange-monitor', LettersModule.of({ dataSource: world.monitor, kafka: world.kafka }));
  await world.send(PLAIN, [{ key: 'one', value: 13, source: '王某 13800001234 360299199001010011' }, { key: 'two', value: 13 }]);
  await until(async () => (await rows(world.monitor, 'select from letter')).length === 2);
  letterId = (await rows<{ id: string }>(world.monitor, `select id from letter where key = 'one'`))[0]!.id;
});
afterAll(async () => {
  await (service as TestService | undefined)?.close();
  await world.close();
});

const at = (): string => `dead-letters/${encodeURIComponent(letterId)}`;

describe('dead letters over HTTP', () => {
  test('are grouped, listed and shown masked; every look is audited, with its purpose', async () => {
    const groups = LetterGroups.parse((await service.call('dead-letters/groups', 'bureau-monitor')).body);
    expect(groups.items).toMatchObject([{ topic: PLAIN, consumerName: '市转贷服务办公室（周转基金） · trial', counts: { open: 2, cured: 0 }, reasonCode: 'TRIAL.REFUSED' }]);
    expect(LetterPage.parse((await service.call('dead-letters?state=open', 'auditor')).body)).toMatchObject({ total: 2, nextCursor: null });
    const { body } = await service.call(at(), 'exchange-operator', undefined, { 'x-purpose': 'x' });
    const { payload } = LetterDetail.parse(body);
    expect(payload.kind).toBe('json');
    expect(JSON.stringify(body)).not.toMatch(/13800001234|360299199001010011/);
    const looks = await rows<{ actor_post: string; object: string }>(world.monitor, `select actor_post, object from audit where action = 'letter.view'`);
    expect(looks).toEqual([{ actor_post: 'exchange-operator', object: `letter/${letterId}` }]);
  });

  test('show the system administrator no message', async () => {
    expect((await service.call(at(), 'system-admin')).body).toMatchObject({ payload: { kind: 'withheld', text: null }, correctable: [] });
  });

  test('are ordered by one post and decided by another; a faulty body names its fields', async () => {
    const selection = { filter: { topic: PLAIN, state: 'open' } };
    const { body: preview } = await service.call('replays/preview', 'exchange-operator', { selection });
    expect(preview).toMatchObject({ letters: 2, keys: 2 });
    const ordered = await service.call('replays', 'exchange-operator', { selection, digest: preview.digest, reason: '已修复' }, { 'idempotency-key': 'order-one-2026' });
    expect(ordered).toMatchObject({ status: 201, body: { state: 'proposed', letters: 2, kind: 'replay' } });
    expect((await service.call('replays', 'exchange-operator', { selection, digest: preview.digest, reason: '已修复' }, { 'idempotency-key': 'order-one-2026' })).body).toEqual(ordered.body);
    orderId = ordered.body.orderId as string;
    expect(ReplayOrderPage.parse((await service.call('replays?state=proposed', 'exchange-approver')).body).total).toBe(1);
    expect(ReplayOrderDetail.parse((await service.call(`replays/${orderId}`, 'bureau-monitor')).body).letters).toHaveLength(2);
    expect((await service.call(`replays/${orderId}/decide`, 'exchange-approver', { decision: 'approve' })).body).toMatchObject({ state: 'running', decidedBy: expect.any(String) });
    const late = await service.call('discards', 'exchange-operator', { selection: { letterIds: [letterId] }, digest: preview.digest, reason: '不需要了' });
    expect([late.status, late.body.code]).toEqual([409, 'REPLAY_DIGEST_STALE']);
    expect((await service.call('replays', 'exchange-operator', { selection: {}, digest: 'x', reason: '' })).status).toBe(422);
    expect((await service.call(`replays/not-an-id`, 'exchange-operator')).status).toBe(422);
    expect((await service.call(`dead-letters/absent`, 'exchange-operator')).status).toBe(404);
  });

  test('every door stands for every post as the table says', async () => {
    const doors: Door<Rule>[] = [
      { route: 'GET dead-letters/groups', action: 'readLetters' }, { route: 'GET dead-letters', action: 'readLetters' }, { route: 'GET dead-letters/{id}', action: 'readLetters' },
      { route: 'POST replays/preview', action: 'order' }, { route: 'POST replays', action: 'order' }, { route: 'POST discards', action: 'order' },
      { route: 'GET replays', action: 'readOrders' }, { route: 'GET replays/{order}', action: 'readOrders' }, { route: 'POST replays/{order}/decide', action: 'decide' },
    ];
    expect(doors.map(({ route }) => route.replace('{order}', '{id}')).sort()).toEqual((await service.routes()).sort());
    const posts = [...new Map(demoPosts.map((post) => [post.role, post])).values()];
    const isOpen = (rule: Rule, role: Role): boolean => permits(letterPermissions[rule], { role, department: 'data-bureau', county: null });
    expect(await wrongDoors(service, doors, { posts, at: { id: encodeURIComponent(letterId), order: orderId }, isOpen })).toEqual([]);
  });

  test('rows are seen by the posts of the data bureau alone, whatever the query', async () => {
    await assertRowSecurity(world.monitor, ['letter', 'letter_event', 'replay_order', 'replay_item', 'share_resend', 'share_applied']);
    expect(await world.monitor.query('select from letter')).toEqual([]);
  });
});
