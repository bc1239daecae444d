import { publicFolders, publicKindLabels, publicKinds } from '@lianban/disclosure';
import { countyFeed } from '../feeds/feed-paths.js';
import { html, type Markup } from '../html/markup.js';
import { HOME, page, rootOf, SEARCH, type Crumb } from '../html/page.js';
import { day, thousands } from '../html/words.js';
import type { SiteEntry } from '../records/entry.js';
import type { SiteIdentity } from '../public-site.js';
import type { SiteFile } from '../site-file.js';
import { initialOf } from './chinese-order.js';
import { entryListPages } from './entry-list.js';
import { countByKind, type Group, type GroupedDimension } from './groups.js';
import { pagination, partsOf } from './pagination.js';

const GROUPS_PER_PAGE = 200;
const browse: readonly Crumb[] = [{ label: '首页', path: HOME }, { label: '检索与浏览', path: SEARCH }];

export const dimensionPath = ({ dimension }: Pick<GroupedDimension, 'dimension'>): string => `browse/${dimension.slug}/`;

/** Everything of one kind, under the folder in which its permanent pages lie. */
export function* kindPages(entries: readonly SiteEntry[], site: SiteIdentity): Generator<SiteFile> {
  for (const kind of publicKinds) {
    const path = `${publicFolders[kind]}/`;
    yield* entryListPages({ path, more: `browse/${path}`, title: publicKindLabels[kind], within: path, trail: browse.slice(0, 1), entries: entries.filter((entry) => entry.kind === kind) }, site);
  }
}

/** The table of a dimension's lists, and each list. */
export function* dimensionPages(grouped: GroupedDimension, site: SiteIdentity): Generator<SiteFile> {
  yield* dimensionIndex(grouped, site);
  const { dimension, groups } = grouped;
  const trail = [...browse, { label: dimension.title, path: dimensionPath(grouped) }];
  for (const { key, label, path, entries } of groups) {
    const feed = dimension.slug === 'counties' ? { feed: { label, path: countyFeed(key, 'xml') } } : {};
    yield* entryListPages({ path, title: label, within: SEARCH, trail, entries, ...feed }, site);
  }
}

function* dimensionIndex(grouped: GroupedDimension, site: SiteIdentity): Generator<SiteFile> {
  const { dimension, groups } = grouped;
  const place = { path: dimensionPath(grouped), more: dimensionPath(grouped) };
  for (const part of partsOf({ ...place, items: groups, size: GROUPS_PER_PAGE })) {
    const path = `${part.folder}index.html`;
    const root = rootOf(path);
    const title = part.number === 1 ? dimension.title : `${dimension.title}（第 ${part.number} 页）`;
    const lettered = dimension.slug === 'firms';
    yield page({ site, path, title, within: SEARCH, trail: browse }, html`<h1>${title}</h1>
${groups.length === 0 ? html`<p class="empty">目前没有公开的内容。</p>` : lettered ? letters(part.items, dimension.noun, root) : groupTable(part.items, dimension.noun, `各${dimension.noun}公开的数量`, root)}
${pagination(place, part, root)}`);
  }
}

/** Firms under the letters of their first characters, with ways to each letter of the page. */
function letters(groups: readonly Group[], noun: string, root: string): Markup {
  const byLetter = Map.groupBy(groups, ({ label }) => initialOf(label));
  const id = (letter: string): string => (letter === '#' ? 'letter-other' : `letter-${letter.toLowerCase()}`);
  const name = (letter: string): string => (letter === '#' ? '其他' : letter);
  return html`<nav class="letters" aria-label="按首字拼音"><ul>${[...byLetter.keys()].map((letter) => html`<li><a href="#${id(letter)}">${name(letter)}</a></li>`)}</ul></nav>
${[...byLetter].map(([letter, firms]) => html`<section id="${id(letter)}"><h2>${name(letter)}</h2>${groupTable(firms, noun, `首字拼音为 ${name(letter)} 的${noun}公开的数量`, root)}</section>`)}`;
}

function groupTable(groups: readonly Group[], noun: string, caption: string, root: string): Markup {
  return html`<table class="cards groups" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${noun}</th>${publicKinds.map((kind) => html`<th scope="col" role="columnheader" class="number">${publicKindLabels[kind]}</th>`)}<th scope="col" role="columnheader">最近公开</th></tr></thead>
<tbody role="rowgroup">${groups.map((group) => groupRow(group, root))}</tbody></table>`;
}

function groupRow({ label, path, entries }: Group, root: string): Markup {
  const counts = countByKind(entries);
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="${root}${path}">${label}</a></th>${publicKinds.map((kind) => html`<td role="cell" class="number" data-label="${publicKindLabels[kind]}">${thousands(counts[kind])}</td>`)}<td role="cell" data-label="最近公开">${entries[0] && day(entries[0].firstPublishedOn)}</td></tr>
`;
}
