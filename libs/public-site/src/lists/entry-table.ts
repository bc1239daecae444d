import { html, type Markup } from '../html/markup.js';
import { day, thousands } from '../html/words.js';
import { correctedLabel, isCorrected, isWithdrawn, withdrawnLabels, type SiteEntry } from '../records/entry.js';

const columns = ['标题', '当事人', '种类', '作出或结案日期', '公开日期'];

/** Publications as a table; on a narrow screen each row is a card that says its columns. */
export function entryTable(entries: readonly SiteEntry[], caption: string, root: string): Markup {
  if (entries.length === 0) return html`<p class="empty">目前没有公开的内容。</p>`;
  return html`<table class="cards entries" role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">${entries.map((entry) => entryRow(entry, root))}</tbody></table>`;
}

function entryRow(entry: SiteEntry, root: string): Markup {
  const { path, title, number, officeName, party, categoryLabel, happenedOn, firstPublishedOn } = entry;
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="${root}${path}">${title}</a>${marks(entry)}<span class="minor">${number}　${officeName}</span></th><td role="cell" data-label="当事人">${party ?? '不予公开'}</td><td role="cell" data-label="种类">${categoryLabel}</td><td role="cell" data-label="作出或结案日期">${day(happenedOn)}</td><td role="cell" data-label="公开日期">${day(firstPublishedOn)}</td></tr>
`;
}

function marks(entry: SiteEntry): Markup {
  return html`${isWithdrawn(entry) && html` <strong class="mark withdrawn">${withdrawnLabels[entry.kind]}</strong>`}${isCorrected(entry) && html` <strong class="mark">${correctedLabel}</strong>`}`;
}

export const countLine = (count: number): Markup => html`<p class="count">共 ${thousands(count)} 条</p>`;
