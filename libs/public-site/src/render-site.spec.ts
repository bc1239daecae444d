import { describe, expect, test } from '@jest/globals';
import { sampleRecord, sampleRecords, sampleSite } from './sample-records.cases.js';
import { recordFiles } from './records/record-files.js';
import { digestOf } from './site-file.js';
import { linksOf, rendered } from './testing.cases.js';

const records = sampleRecords(60);
const site = await rendered(records);
const pages = site.paths.filter((path) => path.endsWith('.html'));

describe('every page', () => {
  test('leads only to files of the site', () => {
    const there = new Set([...site.paths, 'manifest.json']);
    for (const path of pages) expect([path, linksOf(path, site.text(path)).filter((link) => !there.has(link))]).toEqual([path, []]);
  });

  test('can be reached from the first by links alone', () => {
    const reached = new Set(['index.html']);
    for (const path of reached) for (const link of linksOf(path, site.text(path))) if (link.endsWith('.html')) reached.add(link);
    expect(pages.filter((path) => !reached.has(path))).toEqual(['browse/index.html', '404.html']);
  });

  test('carries the policy, and nothing inline that it would refuse', () => {
    for (const path of pages) {
      const text = site.text(path);
      expect([path, text.match(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; /g)?.length]).toEqual([path, 1]);
      expect([path, /<style|style=|<script(?![^>]*src=)| on[a-z]+=|javascript:/.test(text)]).toEqual([path, false]);
    }
  });

  test('has its language, its landmarks, one first heading and no gap in the order of headings', () => {
    for (const path of pages) {
      const text = site.text(path);
      expect([path, text.startsWith('<!doctype html>\n<html lang="zh-CN">')]).toEqual([path, true]);
      for (const landmark of ['<a class="skip" href="#content">', '<header class="masthead">', '<nav aria-label="主导航">', '<main id="content"', '<footer']) expect([path, text.includes(landmark)]).toEqual([path, true]);
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1));
    }
  });

  test('has a caption and scopes in every table, and a machine-readable day wherever a day stands', () => {
    for (const path of pages) {
      const text = site.text(path);
      expect([path, text.match(/<table/g)?.length]).toEqual([path, text.match(/<caption/g)?.length]);
      expect([path, /<th(?![^>]*scope=)[ >]/.test(text)]).toEqual([path, false]);
      for (const [, day] of text.matchAll(/<time datetime="([^"]*)"/g)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the same records give the same bytes', () => {
  test('in whatever order they come', async () => {
    expect((await rendered([...records].reverse())).digests).toEqual(site.digests);
  });

  test('and another day changes the first page only', async () => {
    const later = await rendered(records, { ...sampleSite, generatedOn: '2026-11-25' });
    expect(site.paths.filter((path) => later.digests[path] !== site.digests[path])).toEqual(['index.html']);
  });

  test('so the digest of a permanent page is known before anything is written, and other publications do not move it', async () => {
    for (const record of records) {
      const { page, objects } = recordFiles(record, sampleSite);
      for (const file of [page, ...objects]) expect([file.path, site.digests[file.path]]).toEqual([file.path, digestOf(file.bytes)]);
    }
    const alone = await rendered(records.slice(4, 5));
    const [permanent] = alone.paths.filter((path) => /^decisions\/ed-/.test(path));
    expect(alone.digests[permanent!]).toBe(site.digests[permanent!]);
  });
});

describe('versions', () => {
  const corrected = sampleRecord(4);
  const withdrawn = sampleRecord(5);

  test('an object is named by the digest of its bytes and does not change when something comes after it', () => {
    const { objects } = recordFiles(corrected, sampleSite);
    const before = recordFiles({ ...corrected, versions: corrected.versions.slice(0, 1) }, sampleSite);
    const revoked = recordFiles({ ...corrected, withdrawn: { on: '2026-12-01', reason: '撤销' } }, sampleSite);
    expect(objects.map(({ path }) => path)).toEqual(objects.map(({ bytes }) => `objects/${digestOf(bytes)}.html`));
    expect(before.objects[0]!.sha256).toBe(objects[0]!.sha256);
    expect(revoked.objects.map(({ sha256 }) => sha256)).toEqual(objects.map(({ sha256 }) => sha256));
    expect(new Set([before.page.sha256, recordFiles(corrected, sampleSite).page.sha256, revoked.page.sha256]).size).toBe(3);
  });

  test('the permanent page shows the newest, says why it was corrected, and leads to each as it was shown', () => {
    const { page, objects } = recordFiles(corrected, sampleSite);
    const text = site.text(page.path);
    expect(text).toContain(`<h1>${corrected.versions[1]!.title}</h1>`);
    expect(text).toContain('本页为第 2 版');
    expect(text).toContain('更正原因：当事人名称有误，依申请更正');
    for (const { path } of objects) expect(linksOf(page.path, text)).toContain(path);
    expect(site.text(objects[0]!.path)).toContain(`<h1>${corrected.versions[0]!.title}</h1>`);
    expect(linksOf(objects[0]!.path, site.text(objects[0]!.path))).toContain(page.path);
  });

  test('a withdrawn one says so, when and why, on its page and in every list', () => {
    const { page } = recordFiles(withdrawn, sampleSite);
    expect(site.text(page.path)).toMatch(/本决定已撤销<\/strong>（<time datetime="2025-02-13">2025年2月13日<\/time>）。原因：经行政复议，原决定被撤销/);
    expect(site.text('browse/months/2025-01/index.html')).toContain('已撤销');
    expect(site.text('sitemap.xml')).toContain(`${withdrawn.slug}/</loc><lastmod>2025-02-13</lastmod>`);
  });

  test('search engines are told of permanent pages, not of what stands behind them', () => {
    const { page, objects } = recordFiles(corrected, sampleSite);
    expect(site.text(page.path)).toContain(`<link rel="canonical" href="${sampleSite.url}/decisions/${corrected.slug}/">`);
    expect(site.text(page.path)).not.toContain('noindex');
    for (const { path } of objects) expect(site.text(path)).toContain('<meta name="robots" content="noindex">');
  });
});

describe('what cannot be told apart or has not its shape is refused', () => {
  test('two records with one address', async () => {
    await expect(rendered([sampleRecord(1), { ...sampleRecord(2), slug: sampleRecord(1).slug }])).rejects.toThrow(`decisions/${sampleRecord(1).slug}/`);
  });

  test.each(['../../etc', 'A B', '', '.x', 'x/y'])('the address %j', async (slug) => {
    await expect(rendered([{ ...sampleRecord(1), slug }])).rejects.toThrow();
  });
});

test('a record without a firm names none, and is in no list of firms', async () => {
  const { text, paths } = await rendered([{ ...sampleRecord(1), versions: [{ ...sampleRecord(1).versions[0]!, party: null }] }]);
  expect(text(`decisions/${sampleRecord(1).slug}/index.html`)).toContain('<th scope="row">当事人</th><td>依法不予公开</td>');
  expect(paths.filter((path) => path.startsWith('browse/firms/'))).toEqual(['browse/firms/index.html']);
});

test('a firm that a correction took out of a decision is found nowhere but in the version that named it', async () => {
  const wrong = sampleRecord(1).versions[0]!;
  const right = { ...wrong, version: 2, party: '江西洪源化工有限公司', title: '关于江西洪源化工有限公司的决定书', correctedReason: '当事人有误' };
  const both = await rendered([{ ...sampleRecord(1), versions: [wrong, right] }]);
  const naming = both.paths.filter((path) => both.text(path).includes(wrong.party!));
  expect(naming.filter((path) => !path.startsWith('objects/'))).toEqual([]);
  expect(naming).toHaveLength(1);
});

test('a site without a publication has all its pages', async () => {
  const empty = await rendered([]);
  const there = new Set([...empty.paths, 'manifest.json']);
  for (const path of empty.paths.filter((one) => one.endsWith('.html'))) expect(linksOf(path, empty.text(path)).filter((link) => !there.has(link))).toEqual([]);
  expect(empty.text('index.html')).toContain('目前没有公开的内容');
  expect(JSON.parse(empty.text('search/index.json'))).toEqual({ count: 0, shards: [] });
  expect(JSON.parse(empty.text('feed.json'))).toMatchObject({ items: [] });
});
