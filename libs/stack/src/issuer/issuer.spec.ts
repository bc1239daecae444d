import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '@lianban/contracts';
import { choosePort } from '../servers/ports.js';
import { createIssuerServer } from './issuer-server.js';

const PUBLIC_URL = 'http://127.0.0.1:9';
const CLIENT = { id: 'lianban-gateway', secret: 'a-secret-of-this-test' };
const VERIFIER = 'v'.repeat(43);

let folder: string;
let server: Server;
let issuer: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'issuer-test-'));
  const port = await choosePort('issuer', undefined, () => {});
  issuer = `http://127.0.0.1:${port}`;
  server = createIssuerServer({
    PORT: port, ISSUER_URL: issuer, PUBLIC_URL, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret,
    ISSUER_COOKIE_SECRET: 'cookie-secret-of-this-test', ISSUER_JWKS_FILE: join(folder, 'jwks.json'),
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser that keeps cookies and follows the issuer's own redirects. */
function browser() {
  const cookies = new Map<string, string>();
  return async function visit(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(url, issuer), {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = (line.split(';')[0] as string).split('=') as [string, string];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    return next && new URL(next, issuer).origin === issuer ? visit(next) : response;
  };
}

function authorizationUrl(): string {
  const challenge = createHash('sha256').update(VERIFIER).digest('base64url');
  const query = { client_id: CLIENT.id, response_type: 'code', scope: 'openid profile', redirect_uri: `${PUBLIC_URL}/auth/callback`, state: 's', nonce: 'n', code_challenge: challenge, code_challenge_method: 'S256' };
  return `${issuer}/auth?${new URLSearchParams(query)}`;
}

const actionOf = (page: string): string => /action="([^"]+)"/.exec(page)?.[1] ?? '';

async function exchange(code: string): Promise<{ id_token: string }> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: `${PUBLIC_URL}/auth/callback`, code_verifier: VERIFIER }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { id_token: string };
}

test('a demo account signs in and the gateway gets a signed token with subject and name', async () => {
  const visit = browser();
  const page = await (await visit(authorizationUrl())).text();
  const back = await visit(actionOf(page), { username: 'civil-officer', password: demoPassword });
  const callback = new URL(back.headers.get('location') ?? '');
  expect(callback.origin + callback.pathname).toBe(`${PUBLIC_URL}/auth/callback`);
  const { id_token } = await exchange(callback.searchParams.get('code') ?? '');
  const [head, body, signature] = id_token.split('.') as [string, string, string];
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: JsonWebKey[] };
  const key = createPublicKey({ key: keys[0] as JsonWebKey, format: 'jwk' });
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({ sub: 'civil-officer', name: '程望舒', nonce: 'n', aud: CLIENT.id });
});

test.each([
  ['a wrong password', { username: 'civil-officer', password: 'guess' }],
  ['an unknown account', { username: 'nobody', password: demoPassword }],
])('%s stays on the login page with a reason', async (_, form) => {
  const visit = browser();
  const page = await (await visit(authorizationUrl())).text();
  const again = await visit(actionOf(page), form);
  expect(again.status).toBe(401);
  expect(await again.text()).toContain('账号或密码不对');
});

test('a login page that was never opened is answered in plain words', async () => {
  const answer = await browser()('/interaction/never-opened');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('已经失效');
});
