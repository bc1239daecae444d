import { z } from 'zod';
import { ListPlace } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { ListId } from '../lists/list-ids.js';

/**
 * One change between two versions of a list, a JSON line inside a chunk. Clear text exists only inside the
 * encrypted chunk and in the giver's own staging.
 */
export const ChangeRow = z.object({
  op: z.enum(['added', 'changed', 'left']),
  /** Keyed digest of the row key, hex; stable across versions. */
  rowKey: z.string(),
  county: ListPlace,
  /** HMAC-SHA-256 of the normalised 18-character number, hex; in a list that names nobody, the row key. */
  idDigest: z.string(),
  /** HMAC-SHA-256 of idDigest and the normalised name, hex; in a list that names nobody, the row key. */
  nameDigest: z.string(),
  /** 1-based line of the uploaded file. */
  line: z.int(),
  /** Contract columns by key, text as normalised by the checks. Empty for `left`. */
  fields: z.record(z.string(), z.string().nullable()),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

/** Buckets of a person digest; the Kafka key of a chunk. */
export const bucketCount = 64;
export const maxRowsPerChunk = 500;
export const maxChunkBytes = 512 * 1024;

/** Headers of a chunk message (all text). The value is gzip of JSON lines, encrypted with the version's data key. */
export const ShareChunkHeaders = z.object({
  type: z.literal('share-chunk.v1'),
  department: DepartmentCode,
  list: ListId,
  version: z.coerce.number().int(),
  chunk: z.coerce.number().int(),
});
export type ShareChunkHeaders = z.infer<typeof ShareChunkHeaders>;

export const Signature = z.object({ suite: z.string(), keyId: z.string(), value: z.string() });
export type Signature = z.infer<typeof Signature>;

/** Closes a version: what it covers, the hash of every chunk, the wrapped data key, one signature over all of it. */
export const ShareManifest = z.object({
  type: z.literal('share-manifest.v1'),
  department: DepartmentCode,
  list: ListId,
  version: z.int(),
  contractVersion: z.string(),
  kind: z.enum(['full', 'incremental', 'correction', 'withdrawal', 'snapshot']),
  /** For a withdrawal: the version it takes back. */
  withdraws: z.int().nullable(),
  scope: z.object({ period: z.string(), counties: z.array(ListPlace) }),
  counts: z.object({ added: z.int(), changed: z.int(), left: z.int(), rowsAfter: z.int() }),
  chunks: z.array(z.object({ chunk: z.int(), bucket: z.int(), rows: z.int(), bytes: z.int(), sha256: z.string() })),
  dataKey: z.object({
    suite: z.string(),
    wraps: z.array(z.object({ recipient: z.string(), keyId: z.string(), encapsulated: z.string(), wrapped: z.string() })),
  }),
  digestKeyId: z.string(),
  batchId: z.string(),
  /** Business time, which the demonstration moves. */
  publishedAt: z.string(),
  /** Instant of the signature by the server's clock: the one at which the key must hold. Older manifests have none; `publishedAt` stands for it. */
  signedAt: z.string().optional(),
  /** Posts (never names) that submitted and approved. */
  officerPost: z.string(),
  approverPosts: z.array(z.string()),
  signature: Signature,
});
export type ShareManifest = z.infer<typeof ShareManifest>;

/** Sent back by every consumer for every version: applied, refused with a reason, or stuck behind a gap. */
export const ShareReceipt = z.object({
  type: z.literal('share-receipt.v1'),
  id: z.string(),
  department: DepartmentCode,
  list: ListId,
  version: z.int(),
  consumer: z.string(),
  status: z.enum(['applied', 'refused', 'stuck']),
  reasonCode: z.string().nullable(),
  manifestSha256: z.string(),
  rowsApplied: z.int(),
  at: z.string(),
  signature: Signature,
});
export type ShareReceipt = z.infer<typeof ShareReceipt>;
