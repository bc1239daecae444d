import { expect, test } from '@jest/globals';
import { PublicRecord } from '@lianban/disclosure';
import { sampleRecord, sampleRecords, sampleSite } from '../sample-records.cases.js';
import { rendered } from '../testing.cases.js';

interface JsonFeed { version: string; feed_url: string; home_page_url: string; items: { id: string; url: string; title: string; content_text: string; date_published: string }[] }
const jsonFeed = async (records: readonly PublicRecord[], path = 'feed.json'): Promise<JsonFeed> => JSON.parse((await rendered(records)).text(path)) as JsonFeed;

test('a correction and a withdrawal are news of their own, newest first, under identities that never change', async () => {
  const corrected = sampleRecord(4);
  const record = PublicRecord.parse({ ...corrected, withdrawn: { on: '2025-03-01', reason: '复议撤销' } });
  const { version, items, feed_url } = await jsonFeed([record]);
  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed_url).toBe(`${sampleSite.url}/feed.json`);
  const address = `${sampleSite.url}/decisions/${record.slug}/`;
  expect(items.map(({ id, url, title, date_published }) => [id, url, title.slice(0, 4), date_published])).toEqual([
    [`${address}#withdrawn`, address, '【撤销】', '2025-03-01T12:00:00+08:00'],
    [`${address}#version-2`, address, '【更正】', '2025-01-05T12:00:00+08:00'],
    [`${address}#version-1`, address, record.versions[1]!.title.slice(0, 4), '2024-12-24T12:00:00+08:00'],
  ]);
  expect(items[0]!.content_text).toContain('原因：复议撤销');
});

test('RSS says the same as JSON', async () => {
  const records = sampleRecords(60);
  const site = await rendered(records);
  const xml = site.text('feed.xml');
  const { items } = JSON.parse(site.text('feed.json')) as JsonFeed;
  expect([...xml.matchAll(/<guid isPermaLink="false">([^<]*)</g)].map(([, id]) => id)).toEqual(items.map(({ id }) => id));
  expect([...xml.matchAll(/<pubDate>([^<]*)</g)].map(([, date]) => new Date(date!).toISOString())).toEqual(items.map(({ date_published }) => new Date(date_published).toISOString()));
  expect(xml).toContain('<atom:link href="http://127.0.0.1:8080/open/feed.xml" rel="self"');
});

test('a county has a feed of its own, and no feed grows without end', async () => {
  const site = await rendered(sampleRecords(240));
  const ofCounty = JSON.parse(site.text('feeds/360222.json')) as JsonFeed;
  expect(ofCounty.home_page_url).toBe(`${sampleSite.url}/browse/counties/360222/`);
  expect(ofCounty.items.length).toBeGreaterThan(10);
  for (const { content_text } of ofCounty.items) expect(content_text).toContain('浮梁县');
  expect((JSON.parse(site.text('feed.json')) as JsonFeed).items).toHaveLength(100);
  expect(site.paths).toEqual(expect.arrayContaining(['feeds/city.xml', 'feeds/high-tech-zone.json']));
});
