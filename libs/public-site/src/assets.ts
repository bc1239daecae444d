import { readFileSync } from 'node:fs';
import { digestOf, siteFile, type SiteFile } from './site-file.js';

const NAME_DIGITS = 12;

/** A file of `assets/` under a name that holds its digest: it never changes, and browsers keep it. */
function asset(name: string, extension: string): SiteFile {
  const content = readFileSync(new URL(`../assets/${name}.${extension}`, import.meta.url), 'utf8');
  return siteFile(`assets/${name}.${digestOf(content).slice(0, NAME_DIGITS)}.${extension}`, content);
}

export const styleAsset = asset('site', 'css');
export const searchAsset = asset('search', 'js');
export const iconAsset = asset('icon', 'svg');
export const assets: readonly SiteFile[] = [styleAsset, searchAsset, iconAsset];
