import { publicFolders, publicKindLabels, publicKinds } from '@lianban/disclosure';
import { iconAsset, searchAsset, styleAsset } from '../assets.js';
import { contentSecurityPolicy } from '../content-security.js';
import { siteFile, type SiteFile } from '../site-file.js';
import type { SiteIdentity } from '../public-site.js';
import { html, type Markup } from './markup.js';

/** A link within the site; `path` from its root, '' the first page. */
export interface Crumb {
  label: string;
  path: string;
}

export interface PageFrame {
  site: SiteIdentity;
  /** Of the file. */
  path: string;
  /** Of the window; null on the first page, which bears the site's own. */
  title: string | null;
  /** Path of the entry of the main navigation that it belongs to. */
  within?: string;
  /** From the first page down to the one above. */
  trail?: readonly Crumb[];
  /** How the trail calls the page itself; its title unless given. */
  here?: string;
  /** Where the root is, when the path does not tell: a page served under any address. */
  root?: string;
  /** Absolute address under which it wants to be known. */
  canonical?: string;
  /** Not for search engines: another page says the same and stays current. */
  unlisted?: boolean;
  /** Enhanced by the one script. */
  scripted?: boolean;
  /** A feed of its own, besides that of the site. */
  feed?: { label: string; path: string };
}

export const HOME = '';
export const SEARCH = 'search/';
export const FEED = 'feed.xml';
const navigation: readonly Crumb[] = [
  { label: '首页', path: HOME },
  ...publicKinds.map((kind) => ({ label: publicKindLabels[kind], path: `${publicFolders[kind]}/` })),
  { label: '检索与浏览', path: SEARCH },
];

/** `../../` of `decisions/x/index.html`. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** A whole page: head, landmarks and the frame that all share around `body`. */
export function page(frame: PageFrame, body: Markup): SiteFile {
  const root = frame.root ?? rootOf(frame.path);
  const { site, title, trail = [], here = title } = frame;
  return siteFile(frame.path, html`<!doctype html>
<html lang="zh-CN">
${head(frame, root)}
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="masthead">
<div class="wide"><p class="site-title"><a href="${root}">${site.title}</a></p><p class="issuer">${site.issuerName}</p></div>
<nav aria-label="主导航"><ul class="wide">${navigation.map(({ label, path }) => html`<li><a href="${root}${path}"${path === frame.within ? html` aria-current="${path === folderOf(frame.path) ? 'page' : 'true'}"` : ''}>${label}</a></li>`)}</ul></nav>
</header>
${trail.length > 0 && html`<nav class="trail wide" aria-label="当前位置"><ol>${trail.map(({ label, path }) => html`<li><a href="${root}${path}">${label}</a></li>`)}<li aria-current="page">${here}</li></ol></nav>`}
<main id="content" class="wide" tabindex="-1">
${body}
</main>
${footer(site, root)}
</body>
</html>
`.text);
}

const folderOf = (path: string): string => path.replace(/index\.html$/u, '');

function head({ site, title, canonical, unlisted, scripted, feed }: PageFrame, root: string): Markup {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${unlisted && html`<meta name="robots" content="noindex">`}
<title>${title && `${title} - `}${site.title}</title>
${canonical && html`<link rel="canonical" href="${canonical}">`}
<link rel="icon" type="image/svg+xml" href="${root}${iconAsset.path}">
<link rel="stylesheet" href="${root}${styleAsset.path}">
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="${root}${FEED}">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${root}feed.json">
${feed && html`<link rel="alternate" type="application/rss+xml" title="${feed.label}" href="${root}${feed.path}">`}
${scripted && html`<script type="module" src="${root}${searchAsset.path}"></script>`}
</head>`;
}

function footer({ title, issuerName }: SiteIdentity, root: string): Markup {
  return html`<footer class="foot"><div class="wide">
<p>${title}由${issuerName}发布。本网站不使用 Cookie，不需要登录，不启用脚本也可以阅读全部内容。</p>
<ul><li><a href="${root}${FEED}">RSS 订阅</a></li><li><a href="${root}feed.json">JSON 订阅</a></li><li><a href="${root}sitemap.xml">网站地图</a></li><li><a href="${root}manifest.json">文件指纹清单</a></li></ul>
</div></footer>`;
}
