import { PublicRecord, publicPath } from '@lianban/disclosure';
import { assets } from './assets.js';
import { countyFeed } from './feeds/feed-paths.js';
import { feedFiles } from './feeds/feeds.js';
import { homePage } from './home-page.js';
import { HOME } from './html/page.js';
import { dimensionPages, kindPages } from './lists/browse-pages.js';
import { groupAll, type GroupedDimension } from './lists/groups.js';
import { notFoundPage, robots, sitemap } from './plain-files.js';
import type { PublicSite, SiteIdentity } from './public-site.js';
import { entryOf, newestFirst, type SiteEntry } from './records/entry.js';
import { recordFiles } from './records/record-files.js';
import { searchIndex } from './search/search-index.js';
import { browsePage, searchPage } from './search/search-page.js';
import type { SiteFile } from './site-file.js';

/**
 * All files of the site but the manifest, in the order in which they must be written: nothing names what was not before it.
 * A record's text is held only while its pages are made. The same records and site give the same bytes, in whatever order they come.
 * @throws ZodError for a record that does not have its shape, Error when two have one address.
 */
export async function* renderSite(records: Iterable<PublicRecord> | AsyncIterable<PublicRecord>, site: PublicSite): AsyncGenerator<SiteFile> {
  yield* assets;
  const entries: SiteEntry[] = [];
  const paths = new Set<string>();
  for await (const record of records) {
    const checked = PublicRecord.parse(record);
    const path = publicPath(checked);
    if (paths.has(path)) throw new Error(`two records have the address ${path}`);
    paths.add(path);
    const { objects, page } = recordFiles(checked, site);
    yield* objects;
    yield page;
    entries.push(entryOf(checked));
  }
  yield* overviews(entries.sort(newestFirst), site);
}

function* overviews(entries: readonly SiteEntry[], site: PublicSite): Generator<SiteFile> {
  const grouped = groupAll(entries);
  yield* kindPages(entries, site);
  for (const one of grouped) yield* dimensionPages(one, site);
  yield browsePage(grouped, site);
  yield* searchIndex(entries);
  yield searchPage(grouped, site);
  yield* feeds(entries, grouped, site);
  yield homePage(entries, grouped, site);
  yield sitemap(entries, site);
  yield robots(site);
  yield notFoundPage(site);
}

function* feeds(entries: readonly SiteEntry[], grouped: readonly GroupedDimension[], site: SiteIdentity): Generator<SiteFile> {
  yield* feedFiles({ title: site.title, home: HOME, paths: { xml: 'feed.xml', json: 'feed.json' }, entries }, site);
  for (const { key, label, path, entries: ofCounty } of grouped.find(({ dimension }) => dimension.slug === 'counties')?.groups ?? []) {
    yield* feedFiles({ title: `${site.title}（${label}）`, home: path, paths: { xml: countyFeed(key, 'xml'), json: countyFeed(key, 'json') }, entries: ofCounty }, site);
  }
}
