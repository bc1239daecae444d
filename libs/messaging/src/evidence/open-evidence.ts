import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { open, type Entry, type ZipFile } from 'yauzl';
import { MOST_FILE_BYTES } from './evidence-format.js';

/** A package as files by path; names are as they stand, also twice where a zip has one twice. */
export interface EvidencePackage {
  names: readonly string[];
  read(path: string): Promise<Buffer>;
  close(): void;
}

export class EvidenceUnreadable extends Error {
  override readonly name = 'EvidenceUnreadable';
}

const MOST_FILES = 200_000;

/** A folder or a zip. Throws EvidenceUnreadable. */
export async function openEvidence(path: string): Promise<EvidencePackage> {
  const there = await stat(path).catch(() => undefined);
  if (!there) throw new EvidenceUnreadable(`找不到 ${path}`);
  return there.isDirectory() ? openFolder(path) : openZip(path);
}

async function openFolder(folder: string): Promise<EvidencePackage> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    names,
    read: async (path) => {
      const { size } = await stat(join(folder, path));
      refuseLarge(path, size);
      return readFile(join(folder, path));
    },
    close: () => {},
  };
}

function openZip(path: string): Promise<EvidencePackage> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error | null): void => reject(new EvidenceUnreadable(`${path} 不是完好的 zip 文件${error ? `（${error.message}）` : ''}`));
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error) return fail(error);
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => {
        if (!entry.fileName.endsWith('/')) entries.push(entry);
        if (entries.length > MOST_FILES) return fail(null);
        zip.readEntry();
      });
      zip.on('error', fail);
      zip.on('end', () => resolve(zipPackage(zip, entries)));
      zip.readEntry();
    });
  });
}

function zipPackage(zip: ZipFile, entries: readonly Entry[]): EvidencePackage {
  return {
    names: entries.map(({ fileName }) => fileName),
    read: (path) => readEntry(zip, entries.find(({ fileName }) => fileName === path)!),
    close: () => zip.close(),
  };
}

function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  refuseLarge(entry.fileName, entry.uncompressedSize);
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new EvidenceUnreadable(`zip 中的 ${entry.fileName} 读不出来（${error.message}）`));
    zip.openReadStream(entry, (error, stream) => (error ? fail(error) : buffer(stream).then(resolve, fail)));
  });
}

function refuseLarge(path: string, size: number): void {
  if (size > MOST_FILE_BYTES) throw new EvidenceUnreadable(`${path} 有 ${size} 字节，超出证据包单个文件的上限`);
}
