import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { contentSecurityPolicy } from '@lianban/public-site';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.cases.js';

const OBJECT = `objects/${'a'.repeat(64)}.html`;
const files: Record<string, string> = {
  'index.html': '<!doctype html><title>首页</title>',
  'decisions/ed-2026-000001/index.html': '<!doctype html><title>决定</title>',
  [OBJECT]: '<!doctype html><title>版本</title>',
  'assets/site.0123456789ab.css': 'body{}',
  'assets/search.0123456789ab.js': 'export {};',
  'feed.xml': '<rss/>', 'feed.json': '{}', 'feeds/360202.xml': '<rss/>', 'feeds/360202.json': '{}',
  'sitemap.xml': '<urlset/>', 'robots.txt': 'User-agent: *', 'manifest.json': '{}', 'search/index.json': '{}', '.public-site': 'mark',
  '404.html': '<!doctype html><title>没有这个页面</title><p>返回首页</p>',
};

let gateway: TestGateway;
let folder: string;
beforeAll(async () => {
  gateway = await startTestGateway({}, { loginsPerMinute: 1000, requestsPerMinute: 1000 });
  folder = join(gateway.keyDir, 'open');
  await mkdir(join(gateway.keyDir, 'portal'));
  await writeFile(join(gateway.keyDir, 'portal', 'index.html'), '<!doctype html><title>联办</title>');
});
afterAll(() => gateway.stop());

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${gateway.url}${path}`, { redirect: 'manual', ...init });

/** As it is written: `fetch` tidies a path that climbs, and asks anew when it is told a condition. */
const getRaw = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway.url);
    request({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject).end();
  });

async function writeSite(): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test('a site that is not there yet says so, and is no page of the portal', async () => {
  const response = await get('/open/decisions/');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('还没有发布内容');
});

describe('the public site', () => {
  beforeAll(writeSite);

  test.each(['/open/', '/open/decisions/ed-2026-000001/', '/open/search/index.json', '/open/manifest.json', '/open/robots.txt'])('%s is asked for each time, and unchanged is not sent again', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await getRaw(path, { 'if-none-match': response.headers.get('etag')! })).toEqual({ status: 304, text: '' });
  });

  test.each([`/open/${OBJECT}`, '/open/assets/site.0123456789ab.css', '/open/assets/search.0123456789ab.js'])('%s never changes', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('an object that is not there is not kept as missing', async () => {
    const response = await get(`/open/objects/${'b'.repeat(64)}.html`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  });

  test.each([
    ['/open/', 'text/html; charset=utf-8'], ['/open/feed.xml', 'application/rss+xml; charset=utf-8'], ['/open/feeds/360202.xml', 'application/rss+xml; charset=utf-8'],
    ['/open/feed.json', 'application/feed+json; charset=utf-8'], ['/open/feeds/360202.json', 'application/feed+json; charset=utf-8'], ['/open/sitemap.xml', 'application/xml'],
    ['/open/assets/search.0123456789ab.js', 'text/javascript; charset=utf-8'], ['/open/assets/site.0123456789ab.css', 'text/css; charset=utf-8'], ['/open/search/index.json', 'application/json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  test.each(['/open/', `/open/${OBJECT}`, '/open/nowhere', '/open/feed.xml'])('%s sets no cookie, not even for who is signed in, and may load from here only', async (path) => {
    const response = await get(path, { headers: { cookie: 'lianban_session=whatever' } });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a folder without its slash leads to its page', async () => {
    for (const path of ['/open', '/open/decisions/ed-2026-000001']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('location')]).toEqual([path, 301, `${path}/`]);
    }
  });

  test('what is not there gets the page of the site, and is no page of the portal', async () => {
    const response = await get('/open/decisions/ed-2026-999999/');
    expect([response.status, await response.text()]).toEqual([404, files['404.html']]);
  });

  test('only reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await get('/open/', { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    }
    const head = await get('/open/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('no way out of the folder, no hidden file', async () => {
    await writeFile(join(gateway.keyDir, 'secret.txt'), 'a secret');
    for (const path of ['/open/../secret.txt', '/open/%2e%2e/secret.txt', '/open/..%2fsecret.txt', '/open/decisions/..%5c..%5csecret.txt', '/open//..//secret.txt', '/open/.public-site', '/open/%2epublic-site', '/open/%00', '/open/%zz']) {
      const { status, text } = await getRaw(path);
      expect([path, text.includes('a secret'), text.includes('mark')]).toEqual([path, false, false]);
      expect([path, status]).toEqual([path, path === '/open/../secret.txt' || path === '/open/%2e%2e/secret.txt' ? expect.any(Number) : 404]);
    }
  });

  test('a page that is switched while the gateway runs is seen at once', async () => {
    await writeFile(join(folder, '.next'), '<!doctype html><title>更正</title>');
    await rename(join(folder, '.next'), join(folder, 'decisions/ed-2026-000001/index.html'));
    expect(await (await get('/open/decisions/ed-2026-000001/')).text()).toContain('更正');
  });
});
