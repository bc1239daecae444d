import { html, type Part } from '../html/markup.js';
import { page, rootOf, type Crumb, type PageFrame } from '../html/page.js';
import type { SiteEntry } from '../records/entry.js';
import type { SiteIdentity } from '../public-site.js';
import type { SiteFile } from '../site-file.js';
import { countLine, entryTable } from './entry-table.js';
import { PAGE_SIZE, pagination, partsOf } from './pagination.js';

export interface EntryList {
  path: string;
  /** Folder of the further pages; that of the first unless given. */
  more?: string;
  title: string;
  trail: readonly Crumb[];
  within: string;
  entries: readonly SiteEntry[];
  feed?: PageFrame['feed'];
  /** Above the table of the first page; `root` leads to the site's root. */
  lead?: (root: string) => Part;
}

/** The pages of one list of publications. */
export function* entryListPages(list: EntryList, site: SiteIdentity): Generator<SiteFile> {
  const paged = { path: list.path, more: list.more ?? list.path, items: list.entries, size: PAGE_SIZE };
  for (const part of partsOf(paged)) {
    const path = `${part.folder}index.html`;
    const root = rootOf(path);
    const title = part.number === 1 ? list.title : `${list.title}（第 ${part.number} 页）`;
    yield page(
      { site, path, title, within: list.within, trail: list.trail, ...(list.feed ? { feed: list.feed } : {}) },
      html`<h1>${title}</h1>
${countLine(list.entries.length)}
${list.feed && html`<p><a href="${root}${list.feed.path}">订阅${list.feed.label}（RSS）</a></p>`}
${part.number === 1 && list.lead?.(root)}
${entryTable(part.items, `${title}，新公开的在前`, root)}
${pagination(paged, part, root)}`,
    );
  }
}
