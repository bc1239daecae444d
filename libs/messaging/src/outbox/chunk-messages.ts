import { shareTopic, type ListId } from '@lianban/contracts';
import type { ClientBase } from 'pg';
import type { OutgoingMessage } from '../kafka/kafka-port.js';
import { messageIdHeader, type ChunkOutboxEntry } from './outbox-entry.js';
import type { OutboxRow } from './outbox-rows.js';

export interface StoredChunk {
  row: OutboxRow;
  message: OutgoingMessage;
}

interface ChunkRow {
  versionId: string;
  chunk: number;
  department: string;
  list: ListId;
  version: number;
  bucket: number;
  bytes: Buffer;
}

const idOf = (row: OutboxRow): string => `${(row.payload as ChunkOutboxEntry).versionId}/${(row.payload as ChunkOutboxEntry).chunk}`;

/** Reads the bytes of published chunks; a row whose chunk is gone has no message. */
export async function readChunks(session: ClientBase, rows: readonly OutboxRow[]): Promise<StoredChunk[]> {
  if (rows.length === 0) return [];
  const { rows: chunks } = await session.query<ChunkRow>(
    `select c.version_id as "versionId", c.chunk, v.department, v.list, v.number as version, c.bucket, c.bytes
     from unnest($1::uuid[], $2::int[]) as wanted (version_id, chunk)
     join share_chunk c using (version_id, chunk) join share_version v on v.id = c.version_id and v.state = 'published'
     where c.bytes is not null`,
    [rows.map((row) => (row.payload as ChunkOutboxEntry).versionId), rows.map((row) => (row.payload as ChunkOutboxEntry).chunk)],
  );
  const byId = new Map(chunks.map((chunk) => [`${chunk.versionId}/${chunk.chunk}`, chunk]));
  return rows.flatMap((row) => {
    const chunk = byId.get(idOf(row));
    return chunk ? [{ row, message: chunkMessage(chunk, row.message_id) }] : [];
  });
}

/** Marks the chunks and takes their rows out, at once. */
export async function markSent(session: ClientBase, rows: readonly OutboxRow[]): Promise<void> {
  await session.query(
    `with gone as (delete from outbox where id = any($3::bigint[]))
     update share_chunk c set sent_at = clock_timestamp() from unnest($1::uuid[], $2::int[]) as sent (version_id, chunk)
     where c.version_id = sent.version_id and c.chunk = sent.chunk`,
    [rows.map((row) => (row.payload as ChunkOutboxEntry).versionId), rows.map((row) => (row.payload as ChunkOutboxEntry).chunk), rows.map(({ id }) => id)],
  );
}

function chunkMessage(chunk: ChunkRow, messageId: string): OutgoingMessage {
  const { department, list, version } = chunk;
  const headers = { type: 'share-chunk.v1', department, list, version: String(version), chunk: String(chunk.chunk), [messageIdHeader]: messageId };
  return { topic: shareTopic(list), key: String(chunk.bucket), headers, value: chunk.bytes };
}
