import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../operator-error.js';
import { cacheDir } from './cache-dir.js';
import { withFileLock } from './file-lock.js';

export interface CachedBuild {
  /** Default: the cache folder. */
  root?: string;
  /** Folder name in it; carries the version. */
  name: string;
  /** Fills the empty folder it is given. */
  build: (into: string) => Promise<void>;
  report: Report;
}

/**
 * The folder of a finished build. Builds in a folder beside it and renames at the end, so that a build broken off
 * leaves nothing that looks finished; concurrent callers wait for the first.
 */
export async function buildOnce({ root = cacheDir(), name, build, report }: CachedBuild): Promise<string> {
  const target = join(root, name);
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  return withFileLock(`${target}.lock`, report, async () => {
    if (existsSync(target)) return target;
    const into = mkdtempSync(`${target}.part-`);
    try {
      await build(into);
      if (!existsSync(target)) renameSync(into, target);
    } finally {
      rmSync(into, { recursive: true, force: true });
    }
    return target;
  });
}
