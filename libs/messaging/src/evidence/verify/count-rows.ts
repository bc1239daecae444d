import type { ShareManifest } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { unpackChunk } from '../../share/chunk-content.js';
import { paths } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';

export interface CountedRows {
  added: number;
  changed: number;
  left: number;
}

/** Decrypts every chunk with a recipient's key and counts; nothing of any row is kept. Throws CryptoError, ChunkContentError. */
export async function countEvidenceRows(pack: EvidencePackage, manifest: ShareManifest, keys: Pick<Keys, 'unwrapDataKey'>): Promise<CountedRows> {
  const dataKey = await keys.unwrapDataKey(manifest.dataKey);
  const counted: CountedRows = { added: 0, changed: 0, left: 0 };
  const { department, list, batchId } = manifest;
  for (const { chunk, bucket } of manifest.chunks) {
    for (const { op } of await unpackChunk(dataKey, { department, list, batchId, chunk, bucket }, await pack.read(paths.chunk(chunk)))) counted[op] += 1;
  }
  return counted;
}

export const countsAgree = ({ added, changed, left }: CountedRows, { counts }: ShareManifest): boolean => added === counts.added && changed === counts.changed && left === counts.left;
