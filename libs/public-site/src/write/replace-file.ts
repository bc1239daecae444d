import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Hidden, so that no server shows it; swept up when a process died before the rename. */
const BESIDE = /^\..+\.new$/u;
export const isLeftover = (name: string): boolean => BESIDE.test(name);

/** Gives the file these bytes at one stroke; answers whether it had others. Readers see the old or the new, never a part. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(bytes)) return false;
  const beside = join(dirname(path), `.${basename(path)}.new`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, path);
  return true;
}
