import { publicFolders, publicKindLabels, publicPath, type PublicRecord, type PublicVersion } from '@lianban/disclosure';
import { html, type Markup } from '../html/markup.js';
import { HOME, page, rootOf } from '../html/page.js';
import { day, dayInWords } from '../html/words.js';
import { listsOf } from '../lists/dimensions.js';
import { permanentAddress, type SiteIdentity } from '../public-site.js';
import type { SiteFile } from '../site-file.js';
import { article } from './article.js';
import { entryOf, newestVersion } from './entry.js';

const withdrawnWords = { decision: { title: '本决定已撤销', body: '以下为撤销前公开的内容，仅供查阅。' }, 'accident-report': { title: '本报告已撤回', body: '以下为撤回前公开的内容，仅供查阅。' } };

/** What stands at the permanent address: the newest version, what became of it, and every version as it was shown. */
export function permanentPage(record: PublicRecord, objects: readonly SiteFile[], site: SiteIdentity): SiteFile {
  const newest = newestVersion(record);
  const path = `${publicPath(record)}index.html`;
  const address = permanentAddress(site, record);
  const folder = `${publicFolders[record.kind]}/`;
  return page(
    { site, path, title: newest.title, here: record.number, within: folder, canonical: address, trail: [{ label: '首页', path: HOME }, { label: publicKindLabels[record.kind], path: folder }] },
    article(record, newest, { address, before: [withdrawal(record), correction(record, newest)], after: [versions(record, objects, rootOf(path)), related(record, rootOf(path))] }),
  );
}

function withdrawal({ kind, withdrawn }: PublicRecord): Markup | null {
  if (!withdrawn) return null;
  return html`<aside class="notice withdrawn" aria-label="撤销说明"><p><strong>${withdrawnWords[kind].title}</strong>（${dayInWords(withdrawn.on)}）。原因：${withdrawn.reason}</p><p>${withdrawnWords[kind].body}</p></aside>`;
}

function correction(record: PublicRecord, newest: PublicVersion): Markup | null {
  if (record.versions.length < 2) return null;
  return html`<aside class="notice" aria-label="更正说明"><p><strong>本页为第 ${newest.version} 版</strong>，${dayInWords(newest.publishedOn)}更正。${newest.correctedReason !== null && html`更正原因：${newest.correctedReason}`}</p><p>此前的版本按公开时的原样保留，见<a href="#versions">版本记录</a>。</p></aside>`;
}

function versions(record: PublicRecord, objects: readonly SiteFile[], root: string): Markup {
  const newest = newestVersion(record);
  const rows = record.versions.map((version, index) => ({ version, object: objects[index], note: noteOf(record, version, newest) })).reverse();
  return html`<section id="versions" class="versions"><h2>版本记录</h2>
<table class="cards" role="table"><caption>全部公开过的版本，新的在前</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">版本</th><th scope="col" role="columnheader">公开日期</th><th scope="col" role="columnheader">说明</th><th scope="col" role="columnheader">原样页面及其指纹（SHA-256）</th></tr></thead>
<tbody role="rowgroup">${rows.map(({ version, object, note }) => html`<tr role="row"><th scope="row" role="rowheader">第 ${version.version} 版</th><td role="cell" data-label="公开日期">${day(version.publishedOn)}</td><td role="cell" data-label="说明">${note}</td><td role="cell" data-label="原样页面"><a href="${root}${object?.path}">查看第 ${version.version} 版原样</a> <code>${object?.sha256}</code></td></tr>
`)}</tbody></table></section>`;
}

function noteOf({ withdrawn }: PublicRecord, version: PublicVersion, newest: PublicVersion): string {
  const state = version !== newest ? '已被更正的旧版本' : withdrawn ? '撤销前的最后版本' : '现行版本';
  return version.correctedReason === null ? state : `${state}；更正原因：${version.correctedReason}`;
}

/** Ways on to what is alike. No counts, so that another publication does not change this page. */
function related(record: PublicRecord, root: string): Markup {
  return html`<nav class="related" aria-label="同类内容"><h2>同类内容</h2><ul>${listsOf(entryOf(record)).map(({ dimension, label, path }) => html`<li>${dimension}：<a href="${root}${path}">${label}</a></li>`)}</ul></nav>`;
}
