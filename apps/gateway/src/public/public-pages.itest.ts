import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({}, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
  const dist = join(gateway.keyDir, 'portal');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>联办</title>');
  await writeFile(join(dist, 'assets', 'app-1a2b3c.js'), 'export {};');
});
afterAll(() => gateway.stop());

const get = (path: string): Promise<Response> => fetch(`${gateway.url}${path}`, { redirect: 'manual' });

describe('the portal files', () => {
  test.each(['/', '/board', '/cases/0199-ab.cd'])('%s is the page, asked for each time, with everything from here only', async (path) => {
    const response = await get(path);
    expect(await response.text()).toContain('<title>联办</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('hashed assets never change; a missing one is not the page', async () => {
    expect((await get('/assets/app-1a2b3c.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/app-old.js')).status).toBe(404);
  });

  test.each(['/api/v1/nowhere', '/auth/nowhere', '/api/v1/session'])('%s is no page of the portal', async (path) => {
    const response = await get(path);
    expect([401, 404]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('public pages', () => {
  test('every code that the gateway answers has its page', async () => {
    for (const code of ['NOT_SIGNED_IN', 'FORBIDDEN', 'CSRF_TOKEN', 'SERVICE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'INTERNAL', 'VALIDATION_FAILED']) {
      const response = await get(`/problems/${code}`);
      expect([code, response.status]).toEqual([code, 200]);
      expect(await response.text()).toContain(`<code>${code}</code>`);
    }
    expect((await get('/problems/..%2f..%2fpackage')).status).toBe(404);
  });

  test('the interface documents are listed without anything from elsewhere', async () => {
    expect(await (await get('/docs')).text()).not.toMatch(/https?:\/\//);
    expect(await (await get('/docs/start.js')).text()).toContain('/docs/supervision/openapi.json');
    expect((await get('/docs/assets/swagger-ui-bundle.js')).status).toBe(200);
    const document = (await (await get('/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/session');
  });

  test('the calculator lists its rules and answers a worked case without signing in', async () => {
    const { items } = (await (await get('/api/v1/rules')).json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toContain('CAL.is_workday');
    const ask = (id: string, input: object) => fetch(`${gateway.url}/api/v1/rules/${id}/evaluate`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });
    expect(await (await ask('CAL.is_workday', { date: '2026-10-10' })).json()).toMatchObject({ workday: true });
    expect(await (await ask('CAL.is_workday', { date: 'x' })).json()).toMatchObject({ status: 422, code: 'INPUT_INVALID', errors: expect.arrayContaining([expect.objectContaining({ field: 'date' })]) });
    expect(await (await ask('CAL.is_workday', { input: { date: '2026-10-10' } })).json()).toMatchObject({ status: 422, errors: expect.arrayContaining([expect.objectContaining({ field: 'date' })]) });
    const shifted = await (await ask('CAL.shift', { date: '2023-09-28', n: 20 })).json();
    expect(shifted).toMatchObject({ because: expect.any(Array), steps: expect.any(Array), as_of: '2023-09-28' });
    expect(JSON.stringify(shifted)).toContain('2023-11-01');
    expect((await ask('no.such', {})).status).toBe(404);
  });

  test('is ready with its migrations applied', async () => {
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'up', checks: { database: 'up', migrations: 'up' } });
  });
});
