import { html, type Markup } from '../html/markup.js';
import { SEARCH } from '../html/page.js';
import { SEARCH_INDEX } from './search-index.js';

/** Hidden until the script that answers it is there. */
export function searchForm(root: string): Markup {
  return html`<form class="search" role="search" action="${root}${SEARCH}" method="get" data-search hidden>
<label for="q">编号、企业名称、标题或者法律依据</label>
<div class="search-line"><input id="q" name="q" type="search" autocomplete="off" maxlength="100"><button type="submit">检索</button></div>
</form>`;
}

/** Where the script puts what it found. */
export function searchResults(root: string): Markup {
  return html`<section class="results" data-results data-root="${root}" data-index="${root}${SEARCH_INDEX}" aria-labelledby="results-heading" hidden>
<h2 id="results-heading">检索结果</h2><p role="status" data-status></p><ol data-list></ol><p><button type="button" data-more hidden>显示更多</button></p>
</section>`;
}
