import { publicFolders, publicKindLabels, publicKinds } from '@lianban/disclosure';
import { html } from './html/markup.js';
import { FEED, HOME, page, rootOf } from './html/page.js';
import { dayInWords, thousands } from './html/words.js';
import { entryPoints } from './lists/entry-points.js';
import { entryTable } from './lists/entry-table.js';
import { countByKind, type GroupedDimension } from './lists/groups.js';
import type { PublicSite } from './public-site.js';
import type { SiteEntry } from './records/entry.js';
import { searchForm } from './search/search-form.js';
import type { SiteFile } from './site-file.js';

const NEWEST = 10;

export function homePage(entries: readonly SiteEntry[], grouped: readonly GroupedDimension[], site: PublicSite): SiteFile {
  const path = 'index.html';
  const root = rootOf(path);
  const counts = countByKind(entries);
  return page({ site, path, title: null, within: HOME, canonical: site.url.replace(/\/*$/u, '/'), scripted: true }, html`<div class="intro"><h1>行政执法决定与事故调查报告</h1>
<p>公布各级安全生产监管执法部门作出的行政执法决定和已结案的事故调查报告。每项内容有固定地址；更正或者撤销以后，原来的版本仍可查阅。</p></div>
<ul class="figures">${publicKinds.map((kind) => html`<li><a href="${root}${publicFolders[kind]}/"><span class="figure">${thousands(counts[kind])}</span> ${publicKindLabels[kind]}</a></li>`)}<li><span class="figure-day">${dayInWords(site.generatedOn)}</span> 数据更新至</li></ul>
${searchForm(root)}
<section><h2>最新公开</h2>${entryTable(entries.slice(0, NEWEST), '最近公开的内容，新的在前', root)}</section>
${entryPoints(grouped, root)}
<section><h2>订阅</h2><p>新公开、更正和撤销都会出现在订阅中：<a href="${root}${FEED}">全部内容（RSS）</a>，<a href="${root}feed.json">全部内容（JSON Feed）</a>。各地区的订阅见按地区列表。</p></section>`);
}
