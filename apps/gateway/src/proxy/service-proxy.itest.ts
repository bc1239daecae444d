import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ServiceTokenClaims } from '@lianban/contracts';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn, type SignedIn } from '../testing/demo-door.cases.js';
import { freePort, listen, until } from '../testing/net.cases.js';
import { OpenStreams } from './open-streams.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

interface Seen {
  url: string;
  headers: IncomingHttpHeaders;
  bytes: number;
  firstByteAt: number;
}

let gateway: TestGateway;
let upstream: Server;
let officer: SignedIn;
let closedStreams = 0;
const seen: Seen[] = [];
const last = (): Seen => seen.at(-1)!;

beforeAll(async () => {
  const started = await listen((request, response) => {
    const one: Seen = { url: request.url ?? '', headers: request.headers, bytes: 0, firstByteAt: 0 };
    seen.push(one);
    request.on('data', (chunk: Buffer) => {
      one.bytes += chunk.length;
      one.firstByteAt ||= Date.now();
    });
    if (request.url?.endsWith('/progress')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: progress\ndata: {"rowsRead":1}\n\n');
      return void response.on('close', () => (closedStreams += 1));
    }
    if (request.url?.endsWith('/forbidden')) return void response.writeHead(403, { 'content-type': 'application/problem+json' }).end('{}');
    if (request.url?.endsWith('/broken')) return void response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'upstream=1' }).end('{"ok":true}'));
  });
  upstream = started.server;
  gateway = await startTestGateway({ DEPARTMENT_NODE_URL: started.url, SUPERVISION_URL: `http://127.0.0.1:${await freePort()}` }, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
  officer = await signIn(gateway, 'civil-officer');
});
afterAll(async () => {
  await gateway.stop();
  upstream.closeAllConnections();
  upstream.close();
});

const at = (path: string): string => `${gateway.url}/api/v1/department-node${path}`;

describe('the proxy', () => {
  test('sends a fresh token of 60 s for this service that the published keys verify, and nothing of the session', async () => {
    const response = await officer.browser.send(at('/batches?list=deaths'), { headers: { 'x-purpose': encodeURIComponent('核对参保状态'), 'x-request-id': 'trial-request-7' } });
    expect([response.status, response.headers.get('set-cookie'), response.headers.get('x-request-id')]).toEqual([200, null, 'trial-request-7']);
    const { url, headers } = last();
    expect(url).toBe('/api/v1/department-node/batches?list=deaths');
    expect([headers.cookie, headers['x-purpose'], headers['x-csrf-token'], headers['x-request-id']]).toEqual([undefined, undefined, undefined, 'trial-request-7']);
    const jwks = (await (await fetch(`${gateway.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    expect(Object.keys(jwks.keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    const { payload } = await jwtVerify(headers.authorization!.slice('Bearer '.length), createLocalJWKSet(jwks), { algorithms: ['EdDSA'], audience: 'department-node', issuer: 'lianban-gateway' });
    const claims = ServiceTokenClaims.parse(payload);
    expect(claims).toMatchObject({ sub: 'civil-officer', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null, purpose: '核对参保状态' });
    expect(claims.exp - claims.iat).toBe(60);
  });

  test('does not let the caller bring a token of its own', async () => {
    await officer.browser.send(at('/me'), { headers: { authorization: 'Bearer forged' } });
    expect(last().headers.authorization).not.toContain('forged');
    const before = seen.length;
    expect((await fetch(at('/me'), { headers: { authorization: 'Bearer forged' } })).status).toBe(401);
    expect(seen.length).toBe(before);
  });

  test('lets no write through without the session token', async () => {
    const before = seen.length;
    const response = await officer.browser.send(at('/batches/1/approve'), { method: 'POST' });
    expect(await response.json()).toMatchObject({ code: 'CSRF_TOKEN', status: 403 });
    expect(seen.length).toBe(before);
  });

  test.each(['/../supervision/board', '/%2e%2e/metrics', '//health/ready', '/..%2fmetrics'])('passes on no path that climbs: %s', async (path) => {
    const before = seen.length;
    const { request } = await import('node:http');
    const status = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      request({ hostname, port, path: `/api/v1/department-node${path}`, headers: { cookie: `lianban_session=${officer.browser.cookie(gateway.url, 'lianban_session')}` } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject).end();
    });
    expect(status).toBe(404);
    expect(seen.length).toBe(before);
  });

  test('an upload flows while it is still being sent, whatever its size', async () => {
    const part = new Uint8Array(1024 * 1024);
    let sent = 0;
    let arrivedEarly = false;
    const body = new ReadableStream({
      async pull(controller) {
        if (sent === 20) return controller.close();
        if (sent === 10) {
          await until(async () => last().bytes > 0);
          arrivedEarly = true;
        }
        sent += 1;
        controller.enqueue(part);
      },
    });
    const response = await officer.browser.send(at('/batches'), { method: 'POST', headers: { ...officer.write, 'content-type': 'application/octet-stream' }, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(200);
    expect([arrivedEarly, last().bytes]).toEqual([true, 20 * part.length]);
  });

  test('events arrive one by one, and leaving ends the stream behind', async () => {
    const leave = new AbortController();
    const response = await officer.browser.send(at('/batches/1/progress'), { signal: leave.signal });
    const { value } = await response.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toContain('"rowsRead":1');
    leave.abort();
    await until(async () => closedStreams === 1);
  });

  test('a stream ends with its session: at once by logging out, soon when the session ends otherwise', async () => {
    const opened = async (): Promise<{ person: SignedIn; ended: Promise<string> }> => {
      const person = await signIn(gateway, 'civil-officer');
      const reader = (await person.browser.send(at('/batches/1/progress'))).body!.getReader();
      await reader.read();
      return { person, ended: reader.read().then(({ done }) => `done ${done}`, () => 'cut') };
    };
    const before = closedStreams;
    const leaver = await opened();
    const stayer = await opened();
    await leaver.person.browser.send(`${gateway.url}/auth/logout`, { method: 'POST', headers: leaver.person.write, body: '{}' });
    await expect(leaver.ended).resolves.toMatch(/cut|done true/);
    await until(async () => closedStreams === before + 1);
    const streams = gateway.service.app.get(OpenStreams);
    await streams.endOfTheDead();
    expect(await Promise.race([stayer.ended, pause(100, 'still open')])).toBe('still open');
    await gateway.dataSource.query(`update session set last_seen_at = now() - interval '31 minutes'`);
    await streams.endOfTheDead();
    await expect(stayer.ended).resolves.toMatch(/cut|done true/);
    await until(async () => closedStreams === before + 2);
    officer = await signIn(gateway, 'civil-officer');
  });

  test('a refusal by the service is recorded with who was refused', async () => {
    expect((await officer.browser.send(at('/forbidden'))).status).toBe(403);
    await until(async () => (await gateway.dataSource.query(`select 1 from audit where action = 'request.refused' and actor_post = 'civil-officer' and object = 'problem/FORBIDDEN'`)).length === 1);
  });

  test('an answer that breaks off is not taken for whole', async () => {
    await expect(officer.browser.send(at('/broken')).then((response) => response.text())).rejects.toThrow();
  });

  test('a service that is down is a problem in words, also in the middle of an upload', async () => {
    const down = `${gateway.url}/api/v1/supervision/board`;
    const response = await officer.browser.send(down);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', detail: '督办服务暂时无法访问，您的内容可能没有保存' });
    const upload = await officer.browser.send(down, { method: 'POST', headers: officer.write, body: 'x'.repeat(3_000_000) }).catch(() => undefined);
    expect([503, undefined]).toContain(upload?.status);
    await pause(10);
    expect((await officer.browser.send(at('/me'))).status).toBe(200);
  });

  test('a purpose that is too long or unreadable is refused', async () => {
    expect((await officer.browser.send(at('/me'), { headers: { 'x-purpose': '%E4%B8' } })).status).toBe(400);
    expect((await officer.browser.send(at('/me'), { headers: { 'x-purpose': 'x'.repeat(201) } })).status).toBe(400);
  });
});

describe('the limits', () => {
  test('stop a session that asks too often, with a remedy', async () => {
    const small = await startTestGateway({}, { loginsPerMinute: 2, requestsPerMinute: 3 });
    const { browser } = await signIn(small, 'auditor');
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await browser.send(`${small.url}/api/v1/session`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await expect(signIn(small, 'auditor').then(() => signIn(small, 'auditor'))).rejects.toThrow(/TOO_MANY_REQUESTS/);
    await small.stop();
  });
});
