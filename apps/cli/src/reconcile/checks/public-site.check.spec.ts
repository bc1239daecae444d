import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicRecord } from '@lianban/disclosure';
import { renderSite, writeSite } from '@lianban/public-site';
import type { Finding } from '../check.js';
import type { Places } from '../places/places.js';
import { publicSiteCheck } from './public-site.check.js';

const PAGE = 'decisions/ed-2026-000001/index.html';
const record: PublicRecord = {
  documentId: 'one', kind: 'decision', slug: 'ed-2026-000001', number: '1号', department: 'emergency-management', county: '360222', officeName: '浮梁县应急管理局', withdrawn: null,
  versions: [{ version: 1, publishedOn: '2026-10-12', title: '决定书', party: '浮梁县高岭矿业有限公司', category: 'fine', categoryLabel: '罚款', happenedOn: '2026-10-09', facts: [], sections: [], basis: [], correctedReason: null }],
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'public-site-check-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const look = async (): Promise<Finding[]> => (await publicSiteCheck.run({ stack: { publicSiteDir: dir } } as Places)).findings;
const publish = (records: PublicRecord[]) => writeSite(dir, renderSite(records, { url: 'https://lianban.example.gov.cn/open', title: '公开', issuerName: '安委会', generatedOn: '2026-10-12' }));

test('nothing is found before the first publication, after it, and after an object has outlived its record', async () => {
  expect(await look()).toEqual([]);
  await publish([record]);
  expect(await look()).toEqual([]);
  await publish([]);
  expect(await look()).toEqual([]);
  expect((await publicSiteCheck.run({ stack: { publicSiteDir: dir } } as Places)).counts['留存的版本']).toBe(1);
});

test('a page that changed or is gone and a file that nobody named are found', async () => {
  await publish([record]);
  appendFileSync(join(dir, PAGE), ' ');
  rmSync(join(dir, 'feed.xml'));
  writeFileSync(join(dir, 'decisions', 'extra.html'), 'x');
  expect(await look()).toEqual([
    { kind: 'differs', what: `公开平台的 ${PAGE} 与清单的指纹不符`, count: 1 },
    { kind: 'lost', what: '公开平台缺少 feed.xml', count: 1 },
    { kind: 'differs', what: '公开平台有清单以外的文件 decisions/extra.html', count: 1 },
  ]);
  rmSync(join(dir, 'manifest.json'));
  expect(await look()).toContainEqual({ kind: 'lost', what: '公开平台缺少 manifest.json', count: 1 });
});

test('a version that was touched is found also when no page names it any more', async () => {
  await publish([record]);
  await publish([]);
  const [object] = readdirSync(join(dir, 'objects'));
  appendFileSync(join(dir, 'objects', object!), ' ');
  expect(await look()).toEqual([{ kind: 'differs', what: `公开平台留存的版本 objects/${object} 已被改动`, count: 1 }]);
});
