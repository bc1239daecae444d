import { sha256Hex, type Keys } from '@lianban/crypto';
import { canonicalBytes, type EvidenceFile, evidenceBytes, evidenceType, paths } from './evidence-format.js';
import type { EvidenceSource } from './evidence-source.js';

export interface EvidenceEntry {
  path: string;
  /** Called when its turn comes and in order: the last file names what came before it. */
  read(): Promise<Buffer>;
}

type Signing = Pick<Keys, 'sign' | 'publicRecord'>;

/** The files of a package in their order; `keys` must hold the holder's. Chunks are read one by one. */
export function evidenceEntries(source: EvidenceSource, keys: Signing, madeAt: Date): EvidenceEntry[] {
  const files: EvidenceFile['files'] = [];
  const { registry, history } = keys.publicRecord;
  const noted = (path: string, read: () => Promise<Buffer> | Buffer): EvidenceEntry => ({
    path,
    read: async () => {
      const bytes = await read();
      files.push({ path, bytes: bytes.length, sha256: sha256Hex(bytes) });
      return bytes;
    },
  });
  return [
    noted(paths.manifest, () => canonicalBytes(source.manifest)),
    ...source.chunks.map((chunk) => noted(paths.chunk(chunk), () => source.readChunk(chunk))),
    ...source.receipts.map((receipt) => noted(paths.receipt(receipt.consumer), () => canonicalBytes(receipt))),
    noted(paths.registry, () => canonicalBytes(registry)),
    noted(paths.platform, () => canonicalBytes(history)),
    { path: paths.evidence, read: async () => canonicalBytes(sealed(source, keys, { files, madeAt })) },
  ];
}

function sealed({ copyOf, holder, department, list, version, manifest }: EvidenceSource, keys: Signing, { files, madeAt }: { files: EvidenceFile['files']; madeAt: Date }): EvidenceFile {
  const evidence = {
    type: evidenceType, copyOf, holder, department, list, version, manifestSha256: sha256Hex(canonicalBytes(manifest)), madeAt: madeAt.toISOString(), files,
  } satisfies Omit<EvidenceFile, 'signature'>;
  return { ...evidence, signature: keys.sign(evidenceBytes(evidence), holder) };
}
