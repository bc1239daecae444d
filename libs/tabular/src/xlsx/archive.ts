import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { FileRefused } from '../refusal.js';

const MAX_ENTRIES = 1000;
/** Of one part, inflated. */
const MAX_PART_BYTES = 768 * 1024 * 1024;
/** Of a part that is kept whole in memory: names, relationships, styles. */
export const SMALL_PART_BYTES = 32 * 1024 * 1024;
const SUSPICIOUS_RATIO = 150;
const SUSPICIOUS_FROM_BYTES = 48 * 1024 * 1024;
const OLE = Buffer.from('d0cf11e0', 'hex');

export interface TextOptions {
  /** Hears how much of the part is read, 0 to 1. */
  onFraction?: (fraction: number) => void;
  maxBytes?: number;
}

/** The parts of a workbook by path, read within limits. Throws FileRefused FILE_LOCKED, FILE_MACRO, FILE_UNSAFE, FILE_BOMB, FILE_DAMAGED. */
export class Archive {
  private constructor(private readonly zip: ZipFile, private readonly entries: ReadonlyMap<string, Entry>) {}

  static async open(bytes: Buffer): Promise<Archive> {
    if (bytes.subarray(0, 4).equals(OLE)) throw new FileRefused('FILE_LOCKED');
    const zip = await openZip(bytes);
    const archive = new Archive(zip, await listEntries(zip));
    archive.refuseUnsafe();
    return archive;
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** Decoded text of a part, in pieces; characters are never cut at a piece's end. */
  async *text(path: string, { onFraction, maxBytes = MAX_PART_BYTES }: TextOptions = {}): AsyncGenerator<string> {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw new FileRefused('FILE_DAMAGED', `（缺少 ${path}）`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let read = 0;
    try {
      for await (const chunk of await this.stream(entry)) {
        read += (chunk as Buffer).length;
        refuseBomb(read, entry, maxBytes);
        onFraction?.(read / Math.max(entry.uncompressedSize, read));
        yield decoder.decode(chunk as Buffer, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      if (error instanceof FileRefused) throw error;
      throw new FileRefused('FILE_DAMAGED');
    }
  }

  private stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error || !stream ? reject(error ?? new Error('no stream')) : resolve(stream)));
    });
  }

  private refuseUnsafe(): void {
    const paths = [...this.entries.keys()];
    if (paths.some((path) => path === 'encryptioninfo' || path === 'encryptedpackage')) throw new FileRefused('FILE_LOCKED');
    if ([...this.entries.values()].some((entry) => (entry.generalPurposeBitFlag & 1) !== 0)) throw new FileRefused('FILE_LOCKED');
    if (paths.some((path) => path.endsWith('vbaproject.bin') || path.startsWith('xl/macrosheets/'))) throw new FileRefused('FILE_MACRO');
    if (paths.some((path) => path.startsWith('xl/externallinks/'))) throw new FileRefused('FILE_UNSAFE', '指向其他文件的外部链接');
    if (!this.has('xl/workbook.xml')) throw new FileRefused('FILE_TYPE', '，这个压缩包不是工作簿');
    for (const entry of this.entries.values()) refuseBomb(entry.uncompressedSize, entry, MAX_PART_BYTES);
  }
}

function refuseBomb(inflated: number, entry: Entry, maxBytes: number): void {
  const suspicious = inflated > SUSPICIOUS_FROM_BYTES && inflated > entry.compressedSize * SUSPICIOUS_RATIO;
  if (suspicious || inflated > maxBytes) throw new FileRefused('FILE_BOMB', `超过 ${Math.round(inflated / 1024 / 1024)} MB`);
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }, (error, zip) => {
      if (error || !zip) reject(new FileRefused('FILE_DAMAGED'));
      else resolve(zip);
    });
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) return Promise.reject(new FileRefused('FILE_UNSAFE', `压缩包内有 ${zip.entryCount} 个文件`));
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      const path = entry.fileName.replace(/^\//, '').toLowerCase();
      if (entries.has(path)) return reject(new FileRefused('FILE_UNSAFE', '压缩包内有同名的部件'));
      entries.set(path, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(new FileRefused('FILE_DAMAGED')));
    zip.readEntry();
  });
}
