import type { ShareManifest } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import { chunkOf, paths, type EvidenceFile } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import { checkPacked } from './check-seal.js';
import { readBytes } from './read-document.js';
import type { Faults } from './verdict.js';

type Chunk = ShareManifest['chunks'][number];

/** Every chunk of the manifest is there with its very bytes, and none besides. Answers the bytes of all. */
export async function checkChunks(pack: EvidencePackage, manifest: ShareManifest, evidence: EvidenceFile | undefined, faults: Faults): Promise<number> {
  const bySha256 = new Map(manifest.chunks.map(({ sha256, chunk }) => [sha256, chunk]));
  let total = 0;
  for (const chunk of manifest.chunks) {
    const path = paths.chunk(chunk.chunk);
    const bytes = await readBytes(pack, path, faults);
    if (!bytes) continue;
    total += bytes.length;
    checkPacked(evidence, path, bytes, faults);
    checkBytes(path, chunk, bytes, bySha256, faults);
  }
  const numbers = new Set(manifest.chunks.map(({ chunk }) => chunk));
  for (const name of pack.names) {
    const number = chunkOf(name);
    if (number !== undefined && !numbers.has(number)) faults.add('CHUNK_EXTRA', name, `${name} 不在清单上`);
  }
  return total;
}

function checkBytes(path: string, chunk: Chunk, bytes: Buffer, bySha256: ReadonlyMap<string, number>, faults: Faults): void {
  const sha256 = sha256Hex(bytes);
  if (bytes.length === chunk.bytes && sha256 === chunk.sha256) return;
  const other = bySha256.get(sha256);
  if (other !== undefined) return faults.add('CHUNK_SWAPPED', path, `${path} 装的是第 ${other} 块`);
  if (bytes.length !== chunk.bytes) return faults.add('CHUNK_LENGTH', path, `${path} 有 ${bytes.length} 字节，清单记 ${chunk.bytes} 字节`);
  faults.add('CHUNK_ALTERED', path, `${path} 的摘要与清单不符：内容被改过`);
}
