import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ChangeRow, type ShareManifest } from '@lianban/contracts';
import { decryptChunk, type DataKey } from '@lianban/crypto';

const expand = promisify(gunzip);

export interface StoredChunk {
  chunk: number;
  bucket: number;
  bytes: Buffer;
}

/** A stored chunk read again by the published format: JSON lines, gzip, encrypted under the version's data key and bound to its place. */
export async function readChunk(dataKey: DataKey, manifest: Pick<ShareManifest, 'department' | 'list' | 'batchId'>, { chunk, bucket, bytes }: StoredChunk): Promise<ChangeRow[]> {
  const place = ['share-chunk.v1', manifest.department, manifest.list, manifest.batchId, chunk, bucket].join('\0');
  const text = (await expand(decryptChunk(dataKey, bytes, place))).toString('utf8');
  return text.split('\n').filter(Boolean).map((line) => ChangeRow.parse(JSON.parse(line)));
}
