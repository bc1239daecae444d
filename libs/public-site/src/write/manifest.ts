import type { SiteFile } from '../site-file.js';

/** `manifest.json`: what every file of the site has to be. Objects of earlier renderings stay on disk and are not named. */
export interface Manifest {
  files: Record<string, { sha256: string; size: number }>;
}

export const MANIFEST = 'manifest.json';

export class ManifestBuilder {
  private readonly files: Manifest['files'] = {};

  /** @throws Error when a path comes twice with other content, or leads out of the folder. */
  add({ path, bytes, sha256 }: SiteFile): void {
    if (!/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/u.test(path)) throw new Error(`no path of a site: ${path}`);
    if (this.files[path] && this.files[path].sha256 !== sha256) throw new Error(`two files have the path ${path}`);
    this.files[path] = { sha256, size: bytes.byteLength };
  }

  /** In the order of paths, so that the order of writing does not show. */
  build(): Manifest {
    return { files: Object.fromEntries(Object.entries(this.files).sort(([a], [b]) => (a < b ? -1 : 1))) };
  }
}
