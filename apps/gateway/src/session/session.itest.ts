import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signIn } from '../testing/demo-door.cases.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({}, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
});
afterAll(() => gateway.stop());

const age = (sub: string, column: 'last_seen_at' | 'created_at', interval: string) =>
  gateway.dataSource.query(`update session set ${column} = now() - $2::interval where user_sub = $1`, [sub, interval]);

describe('a session', () => {
  test.each([['last_seen_at', '29 minutes', 200], ['last_seen_at', '31 minutes', 401], ['created_at', '9 hours 59 minutes', 200], ['created_at', '10 hours 1 minute', 401]] as const)(
    'with %s %s ago answers %i', async (column, interval, status) => {
      const { browser } = await signIn(gateway, 'civil-officer');
      await age('civil-officer', column, interval);
      expect((await browser.send(`${gateway.url}/api/v1/session`)).status).toBe(status);
      await gateway.dataSource.query('delete from session');
    });

  test('seen again, its idle time begins anew', async () => {
    const { browser } = await signIn(gateway, 'tax-officer');
    await age('tax-officer', 'last_seen_at', '29 minutes');
    await browser.send(`${gateway.url}/api/v1/session`);
    const [{ fresh }] = await gateway.dataSource.query(`select last_seen_at > now() - interval '1 minute' as fresh from session where user_sub = 'tax-officer'`);
    expect(fresh).toBe(true);
  });

  test('ends with the assignment of its post, as of business today', async () => {
    const { browser } = await signIn(gateway, 'police-officer');
    await gateway.dataSource.query(`update role_assignment set active_to = current_date - 2 where user_sub = 'police-officer'`);
    expect((await browser.send(`${gateway.url}/api/v1/session`)).status).toBe(401);
    await expect(signIn(gateway, 'police-officer')).rejects.toThrow(/NO_POST/);
  });

  test('a substitute acts from the post between the two dates only', async () => {
    await gateway.dataSource.query(
      `insert into role_assignment (user_sub, post_id, active_from, active_to, substitute_for, granted_by) values
       ('tax-officer', 'tax-reviewer', current_date - 1, current_date + 1, 'tax-reviewer', 'test'), ('tax-officer', 'tax-reviewer-2', current_date + 2, current_date + 3, 'tax-reviewer-2', 'test')`,
    );
    const { view } = await signIn(gateway, 'tax-officer');
    expect(view.posts.map(({ id }) => id)).toEqual(['tax-officer', 'tax-reviewer']);
  });

  test('switches to another post of the same person, never to one of somebody else', async () => {
    const { browser, write } = await signIn(gateway, 'civil-confirmer');
    const to = (postId: string) => browser.send(`${gateway.url}/api/v1/session/post`, { method: 'POST', headers: write, body: JSON.stringify({ postId }) });
    expect(await (await to('civil-confirmer@360281')).json()).toMatchObject({ activePost: { county: '360281', office: 'civil-affairs@360281' } });
    expect(await (await to('rural-confirmer@360281')).json()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(await (await browser.send(`${gateway.url}/api/v1/session`)).json()).toMatchObject({ activePost: { id: 'civil-confirmer@360281' } });
  });
});

describe('a write', () => {
  const body = JSON.stringify({ postId: 'civil-confirmer@360203' });
  const cases: [named: string, headers: (right: Record<string, string>) => Record<string, string>, code: string | undefined][] = [
    ['from our page', (right) => right, undefined],
    ['from a program, which sends no Origin', ({ origin: _, ...right }) => right, undefined],
    ['without the token', ({ 'x-csrf-token': _, ...right }) => right, 'CSRF_TOKEN'],
    ['with a token one character off', (right) => ({ ...right, 'x-csrf-token': `${right['x-csrf-token']!.slice(0, -1)}${right['x-csrf-token']!.endsWith('A') ? 'E' : 'A'}` }), 'CSRF_TOKEN'],
    ['from another origin', (right) => ({ ...right, origin: 'https://evil.example' }), 'CSRF_ORIGIN'],
    ['from a page without origin', (right) => ({ ...right, origin: 'null' }), 'CSRF_ORIGIN'],
  ];

  test.each(cases)('%s', async (_, headers, code) => {
    const { browser, write } = await signIn(gateway, 'civil-confirmer');
    const response = await browser.send(`${gateway.url}/api/v1/session/post`, { method: 'POST', headers: headers(write), body });
    expect(code ? await response.json() : response.status).toEqual(code ? expect.objectContaining({ code, status: 403 }) : 200);
  });

  test('with the token of another session is refused, and audited', async () => {
    const mine = await signIn(gateway, 'civil-confirmer');
    const other = await signIn(gateway, 'civil-confirmer');
    const response = await mine.browser.send(`${gateway.url}/api/v1/session/post`, { method: 'POST', headers: other.write, body });
    expect(response.status).toBe(403);
    const [{ count }] = await gateway.dataSource.query(`select count(*)::int as count from audit where action = 'request.refused' and object = 'problem/CSRF_TOKEN' and actor_sub = 'civil-confirmer'`);
    expect(count).toBeGreaterThan(0);
  });
});

describe('the door for programs', () => {
  const knock = (secret: string) => fetch(`${gateway.url}/auth/demo-token`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-demo-door': secret }, body: JSON.stringify({ account: 'civil-officer' }) });

  test('does not open without its secret', async () => {
    expect((await knock('wrong')).status).toBe(404);
  });

  test('is not there outside of the demonstration', async () => {
    const { loadDemoDoorSecret } = await import('../login/demo-door.js');
    expect(await loadDemoDoorSecret(gateway.keyDir, false)).toBeUndefined();
  });
});

describe('the directory', () => {
  test('says which office answers where, and that nobody is set for 昌南新区', async () => {
    const { browser } = await signIn(gateway, 'supervisor');
    const { items } = (await (await browser.send(`${gateway.url}/api/v1/directory/offices`)).json()) as { items: { id: string; answersFor: string[] }[] };
    const answering = (id: string) => items.find((office) => office.id === id)?.answersFor;
    expect(answering('civil-affairs@360202')).toEqual(['360202', 'high-tech-zone']);
    expect(answering('veterans-affairs@360281')).toEqual(['360281']);
    expect(items.filter(({ id, answersFor }) => id.startsWith('civil-affairs') && answersFor.includes('changnan-new-district'))).toEqual([]);
  });

  test('a change by an administrator leaves for the other services with the next sequence; others may not', async () => {
    const change = JSON.stringify({ department: 'civil-affairs', county: 'changnan-new-district', office: 'civil-affairs@360203' });
    const officer = await signIn(gateway, 'civil-officer');
    expect((await officer.browser.send(`${gateway.url}/api/v1/directory/answering`, { method: 'PUT', headers: officer.write, body: change })).status).toBe(403);
    expect(await gateway.dataSource.query(`select 1 from audit where action = 'request.refused' and object = 'problem/FORBIDDEN' and actor_sub = 'civil-officer'`)).toHaveLength(1);
    const admin = await signIn(gateway, 'system-admin');
    expect((await admin.browser.send(`${gateway.url}/api/v1/directory/answering`, { method: 'PUT', headers: admin.write, body: change })).status).toBe(204);
    const sent = await gateway.dataSource.query<{ value: Buffer }[]>(`select value from outbox where topic = 'reference.directory.v1' and key = 'civil-affairs@360203' order by id`);
    expect(sent.map(({ value }) => JSON.parse(value.toString()))).toMatchObject([{ sequence: 1, answersFor: ['360203'] }, { sequence: 2, answersFor: ['360203', 'changnan-new-district'] }]);
  });
});
