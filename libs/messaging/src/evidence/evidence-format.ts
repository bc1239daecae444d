import { DepartmentCode, ListId, Signature } from '@lianban/contracts';
import { canonicalJson } from '@lianban/crypto';
import { z } from 'zod';

/** Every JSON file of a package is in canonical form (RFC 8785), so that each has exactly one text. `docs/evidence.md` says all. */
export const evidenceType = 'lianban-evidence.v1';

export const paths = {
  evidence: 'evidence.json',
  manifest: 'manifest.json',
  registry: 'registry.json',
  platform: 'platform-keys.json',
  chunk: (chunk: number): string => `chunks/${chunk}.bin`,
  receipt: (consumer: string): string => `receipts/${consumer}.json`,
};

/** Largest file of a package; a chunk is far smaller. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

const CHUNK_PATH = /^chunks\/([1-9]\d{0,8})\.bin$/;
const RECEIPT_PATH = /^receipts\/([a-z][a-z0-9-]{0,60})\.json$/;

export const chunkOf = (path: string): number | undefined => (CHUNK_PATH.test(path) ? Number(CHUNK_PATH.exec(path)![1]) : undefined);
export const consumerOf = (path: string): string | undefined => RECEIPT_PATH.exec(path)?.[1];

export function isKnownPath(path: string): boolean {
  const single: string[] = [paths.evidence, paths.manifest, paths.registry, paths.platform];
  return single.includes(path) || chunkOf(path) !== undefined || consumerOf(path) !== undefined;
}

/** `evidence.json`: whose copy it is, and the hash of every other file, signed by its holder. */
export const EvidenceFile = z.object({
  type: z.literal(evidenceType),
  copyOf: z.enum(['giver', 'consumer']),
  /** Name under which the copy is signed: the giving department, or the consumer as on its receipts. */
  holder: z.string(),
  department: DepartmentCode,
  list: ListId,
  version: z.int(),
  /** SHA-256 of `manifest.json`, hex. */
  manifestSha256: z.string(),
  /** Instant. */
  madeAt: z.iso.datetime(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  signature: Signature,
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

export function evidenceBytes(evidence: Omit<EvidenceFile, 'signature'>): Buffer {
  const { signature: _, ...unsigned } = evidence as EvidenceFile;
  return canonicalBytes(unsigned);
}

export const canonicalBytes = (value: unknown): Buffer => Buffer.from(canonicalJson(value), 'utf8');
