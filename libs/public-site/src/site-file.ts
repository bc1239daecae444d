import { createHash } from 'node:crypto';

/** One file of the site. `path` is below the site's folder, with slashes. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  sha256: string;
}

export function siteFile(path: string, content: string): SiteFile {
  const bytes = Buffer.from(content, 'utf8');
  return { path, bytes, sha256: digestOf(bytes) };
}

export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
