import { bucketCount, listOwner, ShareManifest } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import { isManifestSigned } from '../../share/manifest-signature.js';
import { paths, type EvidenceFile } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import { checkPacked } from './check-seal.js';
import { readDocument } from './read-document.js';
import type { TrustedKeys } from './trusted-keys.js';
import type { Faults } from './verdict.js';

export interface CheckedManifest {
  manifest: ShareManifest;
  /** SHA-256 of the file, hex: what receipts name. */
  sha256: string;
}

/** The manifest is the giver's own, signed when its key held, and its counts and order are whole. */
export async function checkManifest(pack: EvidencePackage, evidence: EvidenceFile | undefined, keys: TrustedKeys | undefined, faults: Faults): Promise<CheckedManifest | undefined> {
  const document = await readDocument(pack, paths.manifest, ShareManifest, faults);
  if (!document) return undefined;
  const { value: manifest, bytes } = document;
  const sha256 = sha256Hex(bytes);
  checkPacked(evidence, paths.manifest, bytes, faults);
  if (evidence && (evidence.list !== manifest.list || evidence.version !== manifest.version || evidence.department !== manifest.department || evidence.manifestSha256 !== sha256)) {
    faults.add('MANIFEST_FOREIGN', paths.manifest, '清单不是目录所说的那一版');
  }
  if (listOwner[manifest.list] !== manifest.department) faults.add('MANIFEST_OWNER', paths.manifest, `${manifest.list} 不由 ${manifest.department} 提供`);
  if (keys && !isManifestSigned(keys, manifest)) {
    const at = manifest.signedAt ?? manifest.publishedAt;
    faults.add('MANIFEST_SIGNATURE', paths.manifest, `${manifest.department} 对清单的签名不成立：${keys.reasonAgainst(manifest.department, manifest.signature, at)}`);
  }
  const wrong = incoherence(manifest);
  if (wrong) faults.add('MANIFEST_INCOHERENT', paths.manifest, wrong);
  return { manifest, sha256 };
}

/** Chunks are numbered from 1 without a gap, in the order of their buckets, and hold what the manifest counts. */
function incoherence({ chunks, counts }: ShareManifest): string | undefined {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  if (chunks.some(({ chunk }, index) => chunk !== index + 1)) return '清单中的分块没有从 1 起依次编号';
  if (chunks.some(({ bucket }, index) => bucket < 0 || bucket >= bucketCount || bucket < (chunks[index - 1]?.bucket ?? 0))) return '清单中的分块次序不对';
  if (rows !== counts.added + counts.changed + counts.left) return `清单记 ${counts.added + counts.changed + counts.left} 行变动，分块共 ${rows} 行`;
  return undefined;
}
