import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { EvidenceEntry } from './evidence-entries.js';

export class EvidenceFolderTaken extends Error {
  override readonly name = 'EvidenceFolderTaken';
}

/** Writes a package as a folder, which is there whole or not at all. Throws EvidenceFolderTaken when something is in it. */
export async function writeEvidenceFolder(entries: readonly EvidenceEntry[], folder: string): Promise<void> {
  const target = resolve(folder);
  const there = await readdir(target).catch(() => undefined);
  if (there && there.length > 0) throw new EvidenceFolderTaken(target);
  const draft = `${target}.new`;
  await rm(draft, { recursive: true, force: true });
  for (const { path, read } of entries) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await writeFile(join(draft, path), await read());
  }
  if (there) await rm(target, { recursive: true });
  await rename(draft, target);
}

/** A package as a zip, file after file, none held longer than it takes to send it. A fault ends the stream with an error. */
export function evidenceZip(entries: readonly EvidenceEntry[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { path, read } of entries) {
    // What is encrypted does not get smaller.
    zip.addReadStreamLazy(path, { compress: !path.endsWith('.bin') }, (take) => {
      read().then((bytes) => take(null, Readable.from([bytes])), (error: Error) => take(error, undefined as never));
    });
  }
  zip.end();
  return output;
}
