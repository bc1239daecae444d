import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFile, type SiteFile } from '../site-file.js';
import { MANIFEST, ManifestBuilder, type Manifest } from './manifest.js';
import { isLeftover, replaceFile } from './replace-file.js';

/** Says that the folder is ours to sweep. */
const MARK = '.public-site';
/** What was once shown stays for ever, and with it the style that it was shown in. */
const KEPT_FOR_EVER = ['objects', 'assets'];

export interface WrittenSite {
  /** Paths that were new or had other bytes. */
  written: string[];
  /** Paths that are no longer of the site. */
  removed: string[];
  manifest: Manifest;
}

/**
 * Makes the folder hold these files: writes what is new or was changed, by whomever, file by file in the order given, then the manifest,
 * then takes away what is no longer named. Killed at any point the site stays whole, and the next run ends the work. One run at a time.
 * @throws Error when the folder holds something and never was a public site.
 */
export async function writeSite(dir: string, files: Iterable<SiteFile> | AsyncIterable<SiteFile>): Promise<WrittenSite> {
  await claim(dir);
  const manifest = new ManifestBuilder();
  const written: string[] = [];
  const write = async ({ path, bytes }: SiteFile): Promise<void> => {
    if (await replaceFile(join(dir, path), bytes)) written.push(path);
  };
  for await (const file of files) {
    manifest.add(file);
    await write(file);
  }
  const built = manifest.build();
  await write(siteFile(MANIFEST, `${JSON.stringify(built, null, 1)}\n`));
  const removed: string[] = [];
  await sweep(dir, '', new Set([MARK, MANIFEST, ...Object.keys(built.files)]), removed);
  return { written, removed, manifest: built };
}

async function claim(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const names = await readdir(dir);
  if (names.includes(MARK)) return;
  if (names.length > 0) throw new Error(`${dir} 里有别的文件，不能用作公开平台的文件夹：请指定一个空文件夹`);
  await writeFile(join(dir, MARK), '');
}

/** Answers whether the folder is empty afterwards. */
async function sweep(dir: string, below: string, named: ReadonlySet<string>, removed: string[]): Promise<boolean> {
  let left = 0;
  for (const item of await readdir(join(dir, below), { withFileTypes: true })) {
    const path = below ? `${below}/${item.name}` : item.name;
    if (item.isDirectory()) {
      if (!(await sweep(dir, path, named, removed))) left += 1;
      else await rmdir(join(dir, path));
    } else if (isLeftover(item.name) || !(named.has(path) || KEPT_FOR_EVER.includes(below))) {
      await rm(join(dir, path));
      if (!isLeftover(item.name)) removed.push(path);
    } else left += 1;
  }
  return left === 0;
}
