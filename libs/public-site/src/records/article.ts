import type { PublicRecord, PublicVersion } from '@lianban/disclosure';
import { html, type Markup, type Part } from '../html/markup.js';
import { countyLabel, dayInWords } from '../html/words.js';

const words = {
  decision: { category: '决定种类', party: '当事人', happenedOn: '作出日期', office: '作出机关' },
  'accident-report': { category: '事故等级', party: '事故单位', happenedOn: '结案日期', office: '公开机关' },
};

/** The text of one version: title, table of facts, sections, basis. The same in the permanent page and in the object. */
export function article(record: PublicRecord, version: PublicVersion, { before, after, address }: { before?: Part; after?: Part; address?: string }): Markup {
  return html`<article>
<header class="article-head"><h1>${version.title}</h1>
<p class="issued">${record.officeName}<span>公开日期：${dayInWords(version.publishedOn)}</span></p></header>
${before}
${facts(record, version, address)}
${version.sections.map(({ heading, paragraphs }) => html`<section class="text">${heading !== null && html`<h2>${heading}</h2>`}${paragraphs.map((text) => html`<p>${text}</p>`)}</section>
`)}
${version.basis.length > 0 && html`<section><h2>法律依据</h2><ul class="basis">${version.basis.map((text) => html`<li>${text}</li>`)}</ul></section>`}
${after}
</article>`;
}

function facts(record: PublicRecord, version: PublicVersion, address: string | undefined): Markup {
  const own = words[record.kind];
  const rows: readonly (readonly [string, Part])[] = [
    ['编号', record.number],
    [own.category, version.categoryLabel],
    [own.party, version.party ?? '依法不予公开'],
    [own.happenedOn, dayInWords(version.happenedOn)],
    [own.office, record.officeName],
    ['所属地区', countyLabel(record.county)],
    ...version.facts.map(({ label, value }) => [label, value] as const),
    ...(address ? [['固定地址', html`<a class="address" href="${address}">${address}</a>`] as const] : []),
  ];
  return html`<table class="facts"><caption>基本信息</caption><tbody>
${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>
`)}</tbody></table>`;
}
