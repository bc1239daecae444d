import type { ChangeRow, ShareManifest } from '@lianban/contracts';
import { CryptoError, sha256Hex, type DataKey, type Keys } from '@lianban/crypto';
import type { DataSource } from 'typeorm';
import { ChunkContentError, unpackChunk } from '../share/chunk-content.js';
import { ShareRefused } from './landed-version.js';

type Chunk = ShareManifest['chunks'][number];

const CHUNKS_PER_READ = 8;

/** The changes of a landed version; each reading checks every chunk again. Throws ShareRefused. */
export class LandedChanges implements AsyncIterable<ChangeRow[]> {
  /** Whether one reading came to its end with the counts of the manifest. */
  exhausted = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: Keys,
    private readonly manifest: ShareManifest,
    private readonly signal: AbortSignal,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<ChangeRow[]> {
    const counts = { added: 0, changed: 0, left: 0 };
    const counties = new Set<string>(this.manifest.scope.counties);
    for await (const { chunk, rows } of this.unpacked()) {
      if (rows.length !== chunk.rows) throw new ShareRefused('SHARE.COUNT_DIFFERS');
      for (const { op, county } of rows) {
        counts[op] += 1;
        if (!counties.has(county)) throw new ShareRefused('SHARE.OUTSIDE_SCOPE');
      }
      yield rows;
    }
    const promised = this.manifest.counts;
    if (counts.added !== promised.added || counts.changed !== promised.changed || counts.left !== promised.left) throw new ShareRefused('SHARE.COUNT_DIFFERS');
    this.exhausted = true;
  }

  private async *unpacked(): AsyncGenerator<{ chunk: Chunk; rows: ChangeRow[] }> {
    const { chunks } = this.manifest;
    if (chunks.length === 0) return;
    const dataKey = await refusing(() => this.keys.unwrapDataKey(this.manifest.dataKey));
    for (let at = 0; at < chunks.length; at += CHUNKS_PER_READ) {
      this.signal.throwIfAborted();
      const wanted = chunks.slice(at, at + CHUNKS_PER_READ);
      const bytes = await this.readBytes(wanted);
      const unpacked = await Promise.all(wanted.map(async (chunk) => ({ chunk, rows: await this.unpack(dataKey, chunk, bytes.get(chunk.chunk)) })));
      yield* unpacked;
    }
  }

  private async readBytes(chunks: readonly Chunk[]): Promise<Map<number, Buffer>> {
    const rows = await this.dataSource.query<{ chunk: number; bytes: Buffer }[]>(
      `select c.chunk, c.bytes from landed_chunk c join unnest($3::int[], $4::text[]) as wanted (chunk, sha256) using (chunk, sha256) where list = $1 and version = $2`,
      [this.manifest.list, this.manifest.version, chunks.map(({ chunk }) => chunk), chunks.map(({ sha256 }) => sha256)],
    );
    return new Map(rows.map(({ chunk, bytes }) => [chunk, bytes]));
  }

  private unpack(dataKey: DataKey, chunk: Chunk, bytes: Buffer | undefined): Promise<ChangeRow[]> {
    if (!bytes || bytes.length !== chunk.bytes || sha256Hex(bytes) !== chunk.sha256) throw new ShareRefused('SHARE.CHUNK_ALTERED');
    const { department, list, batchId } = this.manifest;
    return refusing(() => unpackChunk(dataKey, { department, list, batchId, chunk: chunk.chunk, bucket: chunk.bucket }, bytes));
  }
}

/** What cannot be decrypted or read never will be. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CryptoError || error instanceof ChunkContentError) throw new ShareRefused(error.code);
    throw error;
  }
}
