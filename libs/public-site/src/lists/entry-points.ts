import { publicFolders, publicKindLabels, publicKinds } from '@lianban/disclosure';
import { html, type Markup } from '../html/markup.js';
import { thousands } from '../html/words.js';
import { dimensionPath } from './browse-pages.js';
import type { GroupedDimension } from './groups.js';

const SHOWN = 14;

/** Ways into everything that need no script. */
export function entryPoints(grouped: readonly GroupedDimension[], root: string): Markup {
  return html`<div class="entry-points">
<section><h2>按类别</h2><ul>${publicKinds.map((kind) => html`<li><a href="${root}${publicFolders[kind]}/">${publicKindLabels[kind]}</a></li>`)}</ul></section>
${grouped.map((one) => waysInto(one, root))}
</div>`;
}

function waysInto(grouped: GroupedDimension, root: string): Markup {
  const { dimension, groups } = grouped;
  const all = html`<p class="all"><a href="${root}${dimensionPath(grouped)}">全部${dimension.noun}（${thousands(groups.length)}）</a></p>`;
  const some = dimension.slug === 'firms' ? [] : groups.slice(0, SHOWN);
  return html`<section><h2>${dimension.title}</h2>${some.length > 0 && html`<ul>${some.map(({ label, path, entries }) => html`<li><a href="${root}${path}">${label}</a> <span class="minor">${thousands(entries.length)}</span></li>`)}</ul>`}${all}</section>
`;
}
