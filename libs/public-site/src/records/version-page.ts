import { publicPath, type PublicRecord, type PublicVersion } from '@lianban/disclosure';
import { html, type Markup } from '../html/markup.js';
import { page } from '../html/page.js';
import { dayInWords } from '../html/words.js';
import type { SiteFile } from '../site-file.js';
import type { SiteIdentity } from '../public-site.js';
import { article } from './article.js';

/** Objects lie one folder deep; the path is known when the bytes are. */
const PLACE = 'objects/version.html';

/**
 * One version as an object: named by the digest of its bytes, which say nothing of what came after it, so that it never changes.
 */
export function versionPage(record: PublicRecord, version: PublicVersion, site: SiteIdentity): SiteFile {
  const { bytes, sha256 } = page(
    { site, path: PLACE, title: `${version.title}（第 ${version.version} 版）`, unlisted: true },
    article(record, version, { before: notice(record, version) }),
  );
  return { path: `objects/${sha256}.html`, bytes, sha256 };
}

function notice(record: PublicRecord, version: PublicVersion): Markup {
  return html`<aside class="notice" aria-label="版本说明"><p><strong>这是第 ${version.version} 版的原样留存</strong>，${dayInWords(version.publishedOn)}公开。之后是否更正或者撤销，以<a href="../${publicPath(record)}">固定地址的现行页面</a>为准。</p>
${version.correctedReason !== null && html`<p>本版更正原因：${version.correctedReason}</p>`}</aside>`;
}
