import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicRecord } from '@lianban/disclosure';
import { renderSite, writeSite } from '@lianban/public-site';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { expect, test as journey } from './journey.js';
import { publicRecords } from './public-records.js';
import { serveFolder } from './static-server.js';

interface PublicSites {
  /** Address of a site of sixty publications. */
  site: string;
  /** Of a site without one. */
  emptySite: string;
}

/** Sites rendered for the test alone, behind a plain web server: they need nothing of the stack. */
export const test = journey.extend<object, PublicSites>({
  site: [async ({}, use) => withSite(publicRecords(60), use), { scope: 'worker' }],
  emptySite: [async ({}, use) => withSite([], use), { scope: 'worker' }],
});

async function withSite(records: readonly PublicRecord[], use: (url: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'public-site-'));
  const server = await serveFolder(dir);
  await writeSite(dir, renderSite(records, { url: server.url, title: '景德镇市安全生产监管执法信息公开', issuerName: '景德镇市安全生产委员会办公室', generatedOn: '2026-11-24' }));
  try {
    await use(server.url);
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/** At the width of a desk and of a telephone, and at twice the size: nobody is barred and nothing is cut off. */
export async function expectReadable(page: Page): Promise<void> {
  for (const width of [1440, 720, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    expect([width, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)], page.url()).toEqual([width, 0]);
  }
}

export { expect };
