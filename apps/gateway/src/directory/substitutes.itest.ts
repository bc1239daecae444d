import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionView, SubstitutionView } from '@lianban/contracts';
import { decodeJwt, type JWTPayload } from 'jose';
import type { Server } from 'node:http';
import { signIn, type SignedIn } from '../testing/demo-door.cases.js';
import { listen } from '../testing/net.cases.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

let gateway: TestGateway;
let upstream: Server;
let admin: SignedIn;
let token: JWTPayload;
/** Business date some days from today. */
const day = (offset: number): string => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const POST = 'civil-reviewer';
const grantOf = (over: object = {}): object => ({ postId: POST, holder: 'civil-reviewer', substitute: 'tax-officer', fromOn: day(0), toOn: day(3), reason: '余景明参加培训', ...over });

beforeAll(async () => {
  const started = await listen((request, response) => {
    token = decodeJwt(request.headers.authorization!.slice('Bearer '.length));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  upstream = started.server;
  gateway = await startTestGateway({ DEPARTMENT_NODE_URL: started.url }, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
});
afterAll(async () => {
  await gateway?.stop();
  upstream?.close();
});
beforeEach(async () => {
  await gateway.dataSource.query('delete from role_assignment where substitute_for is not null');
  await gateway.dataSource.query('update business_clock set offset_seconds = 0');
  admin = await signIn(gateway, 'system-admin');
});

const api = `/api/v1/directory/substitutes`;
const post = ({ browser, write }: SignedIn, path: string, body: object): Promise<Response> => browser.send(gateway.url + path, { method: 'POST', headers: write, body: JSON.stringify(body) });
const grant = async (over: object = {}): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await post(admin, api, grantOf(over));
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const postsOf = async (sub: string): Promise<string[]> => (await signIn(gateway, sub)).view.posts.map(({ title }) => title);
const moveClock = (days: number): Promise<unknown> => gateway.dataSource.query('update business_clock set offset_seconds = $1', [days * 86_400]);

describe('a substitution', () => {
  test('lets another person act from the post, from its first to its last business day', async () => {
    const { status, body } = await grant({ fromOn: day(1), toOn: day(2) });
    expect(status).toBe(201);
    expect(SubstitutionView.parse(body)).toMatchObject({ state: 'coming', holder: { name: '余景明' }, substitute: { name: '钱若水' }, grantedBy: 'system-admin' });
    expect(await postsOf('tax-officer')).toEqual(['市税务局部门数据员']);
    for (const [days, offered] of [[1, true], [2, true], [3, false]] as const) {
      await moveClock(days);
      expect((await postsOf('tax-officer')).includes('代行：市民政局部门复核员')).toBe(offered);
    }
    await moveClock(2);
    expect(await postsOf('civil-reviewer')).toEqual(['市民政局部门复核员']);
  });

  test('names both persons: in the session, in the token of a service, in the audit', async () => {
    await grant();
    const substitute = await signIn(gateway, 'tax-officer');
    const view = SessionView.parse(await (await post(substitute, '/api/v1/session/post', { postId: POST })).json());
    expect(view).toMatchObject({ user: { name: '钱若水' }, activePost: { id: POST, department: 'civil-affairs', title: '代行：市民政局部门复核员', substitutesFor: { id: 'civil-reviewer', name: '余景明' } } });
    await substitute.browser.send(`${gateway.url}/api/v1/department-node/batches`);
    expect(token).toMatchObject({ sub: 'tax-officer', post: POST, role: 'data-reviewer', department: 'civil-affairs', name: '钱若水（代行余景明）', substitutesFor: 'civil-reviewer' });
    await post(substitute, '/auth/logout', {});
    const rows = await gateway.dataSource.query(`select action, actor_post, detail from audit where actor_sub = 'tax-officer' and action in ('session.switch-post', 'session.close') order by seq desc limit 2`);
    expect(rows).toEqual([
      { action: 'session.close', actor_post: POST, detail: { substitutesFor: 'civil-reviewer' } },
      { action: 'session.switch-post', actor_post: 'tax-officer', detail: { holder: 'civil-reviewer' } },
    ]);
  });

  test('is taken back at once, with a reason, and audited; what is over cannot be ended again', async () => {
    const { body } = await grant();
    const substitute = await signIn(gateway, 'tax-officer', POST);
    expect(substitute.view.activePost.title).toBe('代行：市民政局部门复核员');
    const ended = await post(admin, `${api}/${String(body['id'])}/end`, { reason: '提前返岗' });
    expect(await ended.json()).toMatchObject({ state: 'ended', endReason: '提前返岗', endedBy: 'system-admin' });
    expect((await substitute.browser.send(`${gateway.url}/api/v1/session`)).status).toBe(401);
    expect(await (await post(admin, `${api}/${String(body['id'])}/end`, { reason: '再来一次' })).json()).toMatchObject({ status: 409, code: 'SUBSTITUTION_OVER' });
    const audit = await gateway.dataSource.query(`select action, detail from audit where object = $1 order by seq`, [`substitution/${String(body['id'])}`]);
    expect(audit).toEqual([
      { action: 'directory.grant-substitute', detail: { post: POST, holder: 'civil-reviewer', substitute: 'tax-officer', fromOn: day(0), toOn: day(3) } },
      { action: 'directory.end-substitute', detail: { post: POST, holder: 'civil-reviewer', substitute: 'tax-officer' } },
    ]);
    expect(await (await admin.browser.send(gateway.url + api)).json()).toMatchObject({ total: 1, items: [{ state: 'ended' }] });
  });

  test('does not outlive the assignment of the person whose post it is', async () => {
    await grant({ postId: 'police-reviewer', holder: 'police-reviewer' });
    expect(await postsOf('tax-officer')).toHaveLength(2);
    await gateway.dataSource.query(`update role_assignment set active_to = current_date - 2 where user_sub = 'police-reviewer'`);
    expect(await postsOf('tax-officer')).toHaveLength(1);
    expect((await grant({ postId: 'police-reviewer', holder: 'police-reviewer' })).body).toMatchObject({ code: 'SUBSTITUTION_HOLDER' });
  });

  test.each([
    ['the last day before the first', { toOn: day(-1), fromOn: day(0) }, 422, 'SUBSTITUTION_DATES'], ['a last day that is over', { fromOn: day(-5), toOn: day(-1) }, 422, 'SUBSTITUTION_DATES'],
    ['more than a year', { toOn: day(400) }, 422, 'SUBSTITUTION_DATES'], ['somebody who does not hold the post', { holder: 'civil-officer' }, 422, 'SUBSTITUTION_HOLDER'],
    ['the holder', { substitute: 'civil-reviewer' }, 422, 'SUBSTITUTION_PERSON'], ['nobody', { substitute: 'no-such' }, 422, 'SUBSTITUTION_PERSON'],
    ['oneself', { substitute: 'system-admin' }, 403, 'SECOND_PERSON_REQUIRED'], ['no reason', { reason: ' ' }, 422, 'VALIDATION_FAILED'],
  ])('is refused for %s', async (_, over, status, code) => {
    expect((await grant(over)).body).toMatchObject({ status, code });
  });

  test('is not granted twice for the same days, and only by the system administrator', async () => {
    await grant();
    expect((await grant({ fromOn: day(3), toOn: day(5) })).body).toMatchObject({ status: 409, code: 'SUBSTITUTION_EXISTS' });
    expect((await grant({ fromOn: day(4), toOn: day(5) })).status).toBe(201);
    for (const [sub, may] of [['security-admin', 200], ['auditor', 200], ['civil-reviewer', 403]] as const) {
      const person = await signIn(gateway, sub);
      expect((await person.browser.send(gateway.url + api)).status).toBe(may);
      expect((await post(person, api, grantOf())).status).toBe(403);
    }
    const { items } = (await (await admin.browser.send(`${gateway.url}/api/v1/directory/holders`)).json()) as { items: { postId: string; holder: { name: string } }[] };
    expect(items).toContainEqual(expect.objectContaining({ postId: POST, holder: { id: 'civil-reviewer', name: '余景明' } }));
  });
});
