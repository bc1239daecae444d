import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoPassword, SessionView } from '@lianban/contracts';
import { Browser } from '../testing/browser.cases.js';
import { freePort } from '../testing/net.cases.js';
import { CLIENT_SECRET, startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';
import { startTestIssuer, type TestIssuer } from '../testing/test-issuer.cases.js';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let gateway: TestGateway;
let issuer: TestIssuer;

beforeAll(async () => {
  const port = await freePort();
  issuer = await startTestIssuer(`http://127.0.0.1:${port}`, CLIENT_SECRET, await mkdtemp(join(tmpdir(), 'lianban-issuer-')));
  gateway = await startTestGateway({ ISSUER_URL: issuer.url }, { loginsPerMinute: 1000, requestsPerMinute: 1000 }, port);
});
afterAll(async () => {
  await gateway?.stop();
  await issuer?.stop();
});

const form = (username: string, password: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ username, password }).toString() });

async function loginAs(browser: Browser, username: string, returnTo = '/', password: string = demoPassword): Promise<{ url: string; response: Response }> {
  const page = await browser.visit(`${gateway.url}/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  const action = /action="([^"]+)"/.exec(await page.response.text())?.[1] ?? '';
  return browser.visit(new URL(action.replaceAll('&#38;', '&'), page.url).href, form(username, password));
}

describe('sign-in against the issuer', () => {
  test('opens a session, goes back to the page asked for, and audits it', async () => {
    const browser = new Browser();
    const { url } = await loginAs(browser, 'civil-officer', '/upload?list=deaths');
    expect(url).toBe(`${gateway.url}/upload?list=deaths`);
    const view = SessionView.parse(await (await browser.send(`${gateway.url}/api/v1/session`)).json());
    expect(view).toMatchObject({ user: { id: 'civil-officer', name: '程望舒' }, activePost: { role: 'data-officer', department: 'civil-affairs' }, demo: true });
    const audit = await gateway.dataSource.query(`select action, actor_post from audit where object = 'user/civil-officer'`);
    expect(audit).toContainEqual({ action: 'session.open', actor_post: 'civil-officer' });
  });

  test('the cookie is out of reach of scripts and other sites, and the table holds no secret of it', async () => {
    const browser = new Browser();
    await loginAs(browser, 'auditor');
    const secret = browser.cookie(gateway.url, 'lianban_session')!;
    const [{ id_hash }] = await gateway.dataSource.query(`select id_hash from session where user_sub = 'auditor'`);
    expect(id_hash.toString('utf8')).not.toContain(secret);
    const renewed = await browser.send(`${gateway.url}/auth/login`);
    expect(renewed.headers.getSetCookie().join()).toMatch(/lianban_login=.*Path=\/auth.*HttpOnly.*SameSite=Lax/i);
  });

  test('a wrong password stays at the issuer', async () => {
    const browser = new Browser();
    const { url, response } = await loginAs(browser, 'civil-officer', '/', 'wrong');
    expect(new URL(url).origin).toBe(issuer.url);
    expect(response.status).toBe(401);
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', '/auth/logout', 'javascript:alert(1)'])('never returns to %s', async (returnTo) => {
    const { url } = await loginAs(new Browser(), 'tax-officer', returnTo);
    expect(url).toBe(`${gateway.url}/`);
  });

  test('a callback of another browser, with another state, or sent twice opens nothing', async () => {
    const browser = new Browser();
    const page = await browser.visit(`${gateway.url}/auth/login`);
    const action = new URL(/action="([^"]+)"/.exec(await page.response.text())![1]!, page.url).href;
    let step = await browser.send(action, form('supervisor', demoPassword));
    while (!new URL(step.headers.get('location')!, issuer.url).href.startsWith(`${gateway.url}/auth/callback`)) step = await browser.send(new URL(step.headers.get('location')!, issuer.url).href);
    const callback = step.headers.get('location')!;

    const stranger = new Browser();
    expect((await stranger.send(callback)).status).toBe(403);
    expect(stranger.cookie(gateway.url, 'lianban_session')).toBeUndefined();

    const login = browser.cookie(gateway.url, 'lianban_login')!;
    expect((await browser.send(callback)).status).toBe(302);
    browser.setCookie(gateway.url, 'lianban_login', login);
    const again = await browser.send(callback);
    expect(again.status).toBe(403);
    expect(await again.text()).toContain('登录没有完成');

    const forged = new Browser();
    await forged.visit(`${gateway.url}/auth/login`);
    expect((await forged.send(callback.replace(/state=[^&]+/, 'state=forged'))).status).toBe(403);
  });

  test('signing out ends our session and the one of the issuer', async () => {
    const browser = new Browser();
    await loginAs(browser, 'bureau-monitor');
    const { csrfToken } = SessionView.parse(await (await browser.send(`${gateway.url}/api/v1/session`)).json());
    const stolen = browser.cookie(gateway.url, 'lianban_session')!;
    const out = await browser.send(`${gateway.url}/auth/logout`, { method: 'POST', headers: { 'x-csrf-token': csrfToken, origin: gateway.url } });
    const { endSessionUrl } = (await out.json()) as { endSessionUrl: string };
    const confirm = await browser.visit(endSessionUrl);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await confirm.response.text())![1]!;
    const left = await browser.visit(`${issuer.url}/session/end/confirm`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ xsrf, logout: 'yes' }).toString() });
    expect(left.url).toBe(`${gateway.url}/`);

    browser.setCookie(gateway.url, 'lianban_session', stolen);
    expect((await browser.send(`${gateway.url}/api/v1/session`)).status).toBe(401);
    const next = await browser.visit(`${gateway.url}/auth/login`);
    expect(await next.response.text()).toContain('name="password"');
  });
});
