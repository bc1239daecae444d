import { bucketCount } from '@lianban/contracts';
import { sha256Hex, type DataKey } from '@lianban/crypto';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { packChunk } from '../share/chunk-content.js';
import { queriedChanges } from './changes-source.js';
import { draftChunks, type ChunkDraft, type DraftGroup } from './draft-chunks.js';
import type { PrepareShare } from './prepare-share.js';
import { addChunks, dropUnfinished, setNextBucket, type ShareChunkRow, type ShareVersionRow } from './share-version-table.js';

/** Packs and stores the chunks from the version's next bucket on; each group of chunks is one short transaction. */
export class ChunkBuilder {
  private chunk = 0;
  private rows = 0;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly share: PrepareShare,
    private readonly version: ShareVersionRow,
    private readonly dataKey: DataKey,
  ) {}

  async build(): Promise<void> {
    this.chunk = await this.transaction((manager) => dropUnfinished(manager, this.version));
    try {
      for await (const group of draftChunks(this.changes(), this.version.nextBucket, bucketCount)) {
        this.share.signal?.throwIfAborted();
        const chunks = await Promise.all(group.drafts.map((draft) => this.pack(draft, ++this.chunk)));
        await this.written;
        this.written = this.write(group, chunks);
        this.written.catch(() => {}); // told by the next wait
      }
    } finally {
      await this.written;
    }
  }

  private changes(): ReturnType<typeof queriedChanges> | ReturnType<Exclude<PrepareShare['changes'], { sql: string }>> {
    const { changes, department } = this.share;
    if (typeof changes === 'function') return changes(this.version.nextBucket);
    return queriedChanges(this.dataSource, department, changes, this.version.nextBucket);
  }

  private async pack(draft: ChunkDraft, chunk: number): Promise<ShareChunkRow> {
    const { department, list, batchId } = this.share;
    const bytes = await packChunk(this.dataKey, { department, list, batchId, chunk, bucket: draft.bucket }, draft.lines);
    const { bucket, rows, added, changed, left } = draft;
    return { chunk, bucket, rows, added, changed, left, bytes, sha256: sha256Hex(bytes) };
  }

  private async write(group: DraftGroup, chunks: ShareChunkRow[]): Promise<void> {
    await this.transaction(async (manager) => {
      if (chunks.length > 0) await addChunks(manager, this.version, chunks);
      await setNextBucket(manager, this.version.id, group.nextBucket, group.nextBucket === bucketCount ? 'built' : 'building');
    });
    this.rows += chunks.reduce((sum, { rows }) => sum + rows, 0);
    await this.share.onProgress?.({ rows: this.rows, chunks: chunks.at(-1)?.chunk ?? this.chunk, bucket: group.nextBucket });
  }

  private transaction<T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> {
    return inTransaction(this.dataSource, systemActorFor(this.share.department), work);
  }
}
