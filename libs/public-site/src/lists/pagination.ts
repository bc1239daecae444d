import { html, type Markup } from '../html/markup.js';

export const PAGE_SIZE = 50;

/** A list in pages. The first stands in its own folder, the others in `page-2/` and so on below `more`. */
export interface Paged<Item> {
  path: string;
  more: string;
  items: readonly Item[];
  size: number;
}

export interface ListPart<Item> {
  number: number;
  count: number;
  folder: string;
  items: readonly Item[];
}

/** At least one page, also of nothing. */
export function partsOf<Item>({ path, more, items, size }: Paged<Item>): ListPart<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, count, folder: folderOf({ path, more }, index + 1), items: items.slice(index * size, (index + 1) * size) }));
}

const folderOf = ({ path, more }: { path: string; more: string }, number: number): string => (number === 1 ? path : `${more}page-${number}/`);

/** Links to the pages beside this one; nothing where there is but one. */
export function pagination(paged: { path: string; more: string }, { number, count }: { number: number; count: number }, root: string): Markup | null {
  if (count === 1) return null;
  const link = (to: number, label: string, rel?: string): Markup => html`<li><a href="${root}${folderOf(paged, to)}"${rel && html` rel="${rel}"`}>${label}</a></li>`;
  return html`<nav class="pages" aria-label="分页"><ul>
${number > 1 && link(number - 1, '上一页', 'prev')}
${shown(number, count).map((to) => (to === null ? html`<li aria-hidden="true">…</li>` : to === number ? html`<li><a href="${root}${folderOf(paged, to)}" aria-current="page">第 ${to} 页</a></li>` : link(to, `第 ${to} 页`)))}
${number < count && link(number + 1, '下一页', 'next')}
</ul></nav>`;
}

/** First, last and those around; null where some are left out. */
function shown(number: number, count: number): (number | null)[] {
  const wanted = [...new Set([1, number - 1, number, number + 1, count])].filter((to) => to >= 1 && to <= count).sort((a, b) => a - b);
  return wanted.flatMap((to, index) => (index > 0 && to - (wanted[index - 1] ?? to) > 1 ? [null, to] : [to]));
}
