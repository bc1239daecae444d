import { html } from './html/markup.js';
import { page } from './html/page.js';
import { addressOf, type SiteIdentity } from './public-site.js';
import { isWithdrawn, type SiteEntry } from './records/entry.js';
import { siteFile, type SiteFile } from './site-file.js';

/** As many as one sitemap may name. */
const MOST_ADDRESSES = 50_000;

/** Permanent pages by the day on which something last happened to them; they lead to all else. */
export function sitemap(entries: readonly SiteEntry[], site: SiteIdentity): SiteFile {
  const pages = entries.slice(0, MOST_ADDRESSES - 1);
  return siteFile('sitemap.xml', html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${addressOf(site, '')}</loc></url>
${pages.map((entry) => html`<url><loc>${addressOf(site, entry.path)}</loc><lastmod>${entry.events.at(-1)?.on}</lastmod>${isWithdrawn(entry) && html`<priority>0.1</priority>`}</url>
`)}</urlset>
`.text);
}

export function robots(site: SiteIdentity): SiteFile {
  return siteFile('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${addressOf(site, 'sitemap.xml')}\n`);
}

/** Served under whatever address was wrong, so its links begin at the site's own. */
export function notFoundPage(site: SiteIdentity): SiteFile {
  const root = new URL(addressOf(site, '')).pathname;
  return page({ site, path: '404.html', title: '没有这个页面', root, unlisted: true }, html`<h1>没有这个页面</h1>
<p>地址可能有误。已经公开的决定和报告不会改变地址，也不会删除：请按编号或者企业名称查找。</p>
<ul class="ways"><li><a href="${root}search/">检索与浏览全部内容</a></li><li><a href="${root}">返回首页</a></li></ul>`);
}
