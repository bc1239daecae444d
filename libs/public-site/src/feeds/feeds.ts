import { escapeText } from '../html/markup.js';
import { html } from '../html/markup.js';
import { addressOf, type SiteIdentity } from '../public-site.js';
import type { SiteEntry } from '../records/entry.js';
import { siteFile, type SiteFile } from '../site-file.js';
import { feedItems, itemAnchor, itemInstant, itemSummary, itemTitle, type FeedItem } from './feed-items.js';

export interface FeedOf {
  title: string;
  /** Path of the page that it follows. */
  home: string;
  paths: { xml: string; json: string };
  entries: readonly SiteEntry[];
}

/** The same items as RSS 2.0 and as JSON Feed 1.1. */
export function feedFiles(feed: FeedOf, site: SiteIdentity): SiteFile[] {
  const items = feedItems(feed.entries);
  return [siteFile(feed.paths.xml, rss(feed, items, site)), siteFile(feed.paths.json, jsonFeed(feed, items, site))];
}

const describe = (site: SiteIdentity): string => `${site.issuerName}公开的行政执法决定和事故调查报告`;

function rss({ title, home, paths }: FeedOf, items: readonly FeedItem[], site: SiteIdentity): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${title}</title><link>${addressOf(site, home)}</link><description>${describe(site)}</description><language>zh-cn</language>
<atom:link href="${addressOf(site, paths.xml)}" rel="self" type="application/rss+xml"/>
${items[0] && html`<lastBuildDate>${rfc822(items[0])}</lastBuildDate>`}
${items.map((item) => html`<item><title>${itemTitle(item)}</title><link>${addressOf(site, item.entry.path)}</link><guid isPermaLink="false">${idOf(item, site)}</guid><pubDate>${rfc822(item)}</pubDate><category>${item.entry.categoryLabel}</category><description>${escapeText(itemSummary(item))}</description></item>
`)}</channel></rss>
`.text;
}

function jsonFeed({ title, home, paths }: FeedOf, items: readonly FeedItem[], site: SiteIdentity): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1', title, home_page_url: addressOf(site, home), feed_url: addressOf(site, paths.json), description: describe(site), language: 'zh-CN',
    authors: [{ name: site.issuerName }],
    items: items.map((item) => ({
      id: idOf(item, site), url: addressOf(site, item.entry.path), title: itemTitle(item), content_text: itemSummary(item), date_published: itemInstant(item), tags: [item.entry.categoryLabel],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const idOf = (item: FeedItem, site: SiteIdentity): string => `${addressOf(site, item.entry.path)}#${itemAnchor(item)}`;
const rfc822 = (item: FeedItem): string => new Date(itemInstant(item)).toUTCString();
