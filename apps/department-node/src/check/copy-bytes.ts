import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** `sql` is `COPY … FROM STDIN`; the pieces go as they come, so each should be some 100 KiB. One more waits at most. */
export async function copyBytesInto(client: ClientBase, sql: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(pieces, { highWaterMark: 1 }), client.query(copyFrom(sql)));
}
