import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSite } from '../render-site.js';
import { sampleRecord, sampleRecords, sampleSite } from '../sample-records.cases.js';
import { digestOf, siteFile, type SiteFile } from '../site-file.js';
import { linksOf } from '../testing.cases.js';
import { writeSite } from './write-site.js';

let dir: string;
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'public-site-')), 'open');
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const allFiles = (): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(dir.length + 1)).sort();

/** Breaks off, as a killed process does, after so many files. */
async function* brokenOff(files: AsyncIterable<SiteFile>, after: number): AsyncGenerator<SiteFile> {
  let count = 0;
  for await (const file of files) {
    if (count++ === after) throw new Error('killed');
    yield file;
  }
}

describe('writing', () => {
  test('what the manifest says is what lies there, and the second time nothing is written', async () => {
    const { manifest, written } = await writeSite(dir, renderSite(sampleRecords(30), sampleSite));
    expect(JSON.parse(read('manifest.json'))).toEqual(manifest);
    for (const [path, { sha256, size }] of Object.entries(manifest.files)) expect([path, digestOf(readFileSync(join(dir, path))), statSync(join(dir, path)).size]).toEqual([path, sha256, size]);
    expect(written.toSorted()).toEqual([...Object.keys(manifest.files), 'manifest.json'].toSorted());
    const at = statSync(join(dir, 'index.html')).mtimeMs;
    expect(await writeSite(dir, renderSite(sampleRecords(30), sampleSite))).toMatchObject({ written: [], removed: [], manifest });
    expect(statSync(join(dir, 'index.html')).mtimeMs).toBe(at);
  });

  test('a page that somebody changed or took away is put right again', async () => {
    await writeSite(dir, renderSite(sampleRecords(3), sampleSite));
    const path = `decisions/${sampleRecord(0).slug}/index.html`;
    const right = read(path);
    writeFileSync(join(dir, path), right.replace('有限公司', '有限集团'));
    rmSync(join(dir, 'feed.xml'));
    expect((await writeSite(dir, renderSite(sampleRecords(3), sampleSite))).written).toEqual([path, 'feed.xml']);
    expect(read(path)).toBe(right);
  });

  test('what is no longer named goes, with the folders that it leaves empty; what was once shown stays', async () => {
    const { manifest } = await writeSite(dir, renderSite(sampleRecords(12), sampleSite));
    const { removed, manifest: after } = await writeSite(dir, renderSite(sampleRecords(3), sampleSite));
    expect(removed).toContain(`decisions/${sampleRecord(9).slug}/index.html`);
    expect(existsSync(join(dir, 'decisions', sampleRecord(9).slug))).toBe(false);
    const gone = Object.keys(manifest.files).filter((path) => !after.files[path]);
    expect(removed.toSorted()).toEqual(gone.filter((path) => !path.startsWith('objects/')).toSorted());
    for (const path of gone.filter((one) => one.startsWith('objects/'))) expect(digestOf(read(path))).toBe(path.slice('objects/'.length, -'.html'.length));
  });

  test('an older look stays with the objects that were shown in it', async () => {
    await writeSite(dir, [siteFile('assets/site.old.css', 'body{}'), siteFile('objects/old.html', 'old')]);
    expect((await writeSite(dir, [siteFile('assets/site.new.css', 'body{}')])).removed).toEqual([]);
    expect(allFiles()).toEqual(['.public-site', 'assets/site.new.css', 'assets/site.old.css', 'manifest.json', 'objects/old.html']);
  });
});

describe('killed at any point', () => {
  test.each([0, 1, 5, 20, 41, 42, 43, 60, 90, 120])('after %d files every page leads to what is there, and the next run ends the work', async (after) => {
    await writeSite(dir, renderSite(sampleRecords(20), sampleSite));
    const corrected = sampleRecords(30).map((record) => ({ ...record, withdrawn: { on: '2026-11-20', reason: '全部撤销' } }));
    await writeSite(dir, brokenOff(renderSite(corrected, sampleSite), after)).catch((error: Error) => expect(error.message).toBe('killed'));
    const there = new Set(allFiles());
    for (const path of there) {
      if (/^(decisions|accidents|objects)\/[^/]+\/|^objects\//.test(path)) expect([path, linksOf(path, read(path)).filter((link) => /^(objects|assets)\//.test(link) && !there.has(link))]).toEqual([path, []]);
    }
    writeFileSync(join(dir, 'decisions', '.index.html.new'), 'half a pa');
    writeFileSync(join(dir, 'objects', '.half.html.new'), 'half a pa');
    const { manifest } = await writeSite(dir, renderSite(corrected, sampleSite));
    const left = new Set(allFiles());
    for (const path of Object.keys(manifest.files)) expect(left.has(path)).toBe(true);
    expect([...left].filter((path) => !manifest.files[path] && !path.startsWith('objects/'))).toEqual(['.public-site', 'manifest.json']);
    expect([...left].filter((path) => path.endsWith('.new'))).toEqual([]);
  });

  test('a rendering that fails takes nothing away', async () => {
    await writeSite(dir, renderSite(sampleRecords(12), sampleSite));
    const before = allFiles();
    await expect(writeSite(dir, brokenOff(renderSite([], sampleSite), 2))).rejects.toThrow('killed');
    expect(allFiles()).toEqual(before);
  });
});

describe('not written', () => {
  test('into a folder that holds something else', async () => {
    writeFileSync(join(dir, '..', 'papers.txt'), 'mine');
    await expect(writeSite(join(dir, '..'), [])).rejects.toThrow('里有别的文件');
    expect(readFileSync(join(dir, '..', 'papers.txt'), 'utf8')).toBe('mine');
  });

  test.each(['../outside.html', '/etc/passwd', 'a/../../b', '.hidden', 'a//b', 'a\\b', ''])('to %j', async (path) => {
    await expect(writeSite(dir, [siteFile(path, 'x')])).rejects.toThrow('no path of a site');
    expect(allFiles()).toEqual(['.public-site']);
  });

  test('twice to one path with other bytes', async () => {
    await expect(writeSite(dir, [siteFile('a.html', 'x'), siteFile('a.html', 'y')])).rejects.toThrow('two files');
  });
});
