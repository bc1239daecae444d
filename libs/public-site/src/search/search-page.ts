import { html } from '../html/markup.js';
import { HOME, page, rootOf, SEARCH } from '../html/page.js';
import { entryPoints } from '../lists/entry-points.js';
import type { GroupedDimension } from '../lists/groups.js';
import type { SiteIdentity } from '../public-site.js';
import type { SiteFile } from '../site-file.js';
import { searchForm, searchResults } from './search-form.js';

/** What a shortened address of a list leads to. */
export function browsePage(grouped: readonly GroupedDimension[], site: SiteIdentity): SiteFile {
  const path = 'browse/index.html';
  return page({ site, path, title: '全部列表', within: SEARCH, trail: [{ label: '首页', path: HOME }, { label: '检索与浏览', path: SEARCH }] }, html`<h1>全部列表</h1>
${entryPoints(grouped, rootOf(path))}`);
}

/** Without script a page of all ways in, with it also the search. */
export function searchPage(grouped: readonly GroupedDimension[], site: SiteIdentity): SiteFile {
  const path = `${SEARCH}index.html`;
  const root = rootOf(path);
  return page({ site, path, title: '检索与浏览', within: SEARCH, trail: [{ label: '首页', path: HOME }], scripted: true }, html`<h1>检索与浏览</h1>
${searchForm(root)}
<p data-without-script>检索需要浏览器脚本；不启用脚本时，可从下面的列表进入全部内容。</p>
${searchResults(root)}
${entryPoints(grouped, root)}`);
}
