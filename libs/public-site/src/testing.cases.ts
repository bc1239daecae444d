import type { PublicRecord } from '@lianban/disclosure';
import type { PublicSite } from './public-site.js';
import { renderSite } from './render-site.js';
import { sampleSite } from './sample-records.cases.js';
import type { SiteFile } from './site-file.js';

export interface Rendered {
  files: readonly SiteFile[];
  /** As they were given. */
  paths: readonly string[];
  text(path: string): string;
  digests: Record<string, string>;
}

export async function rendered(records: Iterable<PublicRecord>, site: PublicSite = sampleSite): Promise<Rendered> {
  const files: SiteFile[] = [];
  for await (const file of renderSite(records, site)) files.push(file);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    files, paths: files.map(({ path }) => path), digests: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])),
    text: (path) => Buffer.from(byPath.get(path)?.bytes ?? []).toString('utf8'),
  };
}

/** Paths within the site to which a page links, as a browser resolves them; other places as they stand. */
export function linksOf(path: string, markup: string, site: PublicSite = sampleSite): string[] {
  const root = `${site.url}/`;
  return [...markup.matchAll(/(?:href|src|data-index|action)="([^"]*)"/g)].map(([, link = '']) => new URL(link.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))), `${root}${path}`)).map((url) => {
    url.hash = '';
    if (!url.href.startsWith(root)) return url.href;
    const inside = url.href.slice(root.length);
    return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  });
}
