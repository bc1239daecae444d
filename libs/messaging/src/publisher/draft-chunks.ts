import { maxChunkBytes, maxRowsPerChunk, type ChangeRow } from '@lianban/contracts';
import { bucketOf } from '../share/bucket.js';
import { isChangeRow } from '../share/chunk-content.js';

export interface ChunkDraft {
  bucket: number;
  rows: number;
  added: number;
  changed: number;
  left: number;
  /** JSON lines. */
  lines: string;
}

/** Chunks of one write, and the first bucket that is not finished with them. */
export interface DraftGroup {
  drafts: ChunkDraft[];
  nextBucket: number;
}

/** Leaves room for the head, nonce and tag of the encryption, and for what gzip adds to what it cannot shrink. */
const MOST_LINE_BYTES = maxChunkBytes - 4096;
const GROUP_CHARACTERS = 2 * 1024 * 1024;

/** Cuts ordered rows into chunks of one bucket each. Throws RangeError on rows out of order or not of the shape. */
export async function* draftChunks(rows: AsyncIterable<ChangeRow> | Iterable<ChangeRow>, fromBucket: number, bucketCount: number): AsyncGenerator<DraftGroup> {
  const cutter = new Cutter(fromBucket);
  for await (const row of rows) {
    cutter.add(row);
    if (cutter.isGroupFull) yield cutter.takeGroup(cutter.bucket);
  }
  cutter.closeChunk();
  yield cutter.takeGroup(bucketCount);
}

class Cutter {
  private drafts: ChunkDraft[] = [];
  private characters = 0;
  private open: ChunkDraft | undefined;
  private openBytes = 0;

  constructor(public bucket: number) {}

  get isGroupFull(): boolean {
    return this.characters >= GROUP_CHARACTERS;
  }

  add(row: ChangeRow): void {
    const fault = (what: string): RangeError => new RangeError(`the row of line ${row.line} ${what}`);
    const bucket = bucketOf(row.idDigest);
    if (!isChangeRow(row as unknown)) throw fault('is not a change row');
    if (bucket < this.bucket) throw fault('is not in the order of buckets');
    const line = JSON.stringify(row) + '\n';
    const bytes = Buffer.byteLength(line);
    if (bytes > MOST_LINE_BYTES) throw fault('is larger than a chunk');
    const fits = this.open && bucket === this.bucket && this.open.rows < maxRowsPerChunk && this.openBytes + bytes <= MOST_LINE_BYTES;
    if (!fits) this.closeChunk();
    this.bucket = bucket;
    this.open ??= { bucket, rows: 0, added: 0, changed: 0, left: 0, lines: '' };
    this.open.rows += 1;
    this.open[row.op] += 1;
    this.open.lines += line;
    this.openBytes += bytes;
  }

  closeChunk(): void {
    if (!this.open) return;
    this.drafts.push(this.open);
    this.characters += this.open.lines.length;
    this.open = undefined;
    this.openBytes = 0;
  }

  takeGroup(nextBucket: number): DraftGroup {
    const group = { drafts: this.drafts, nextBucket };
    this.drafts = [];
    this.characters = 0;
    return group;
  }
}
