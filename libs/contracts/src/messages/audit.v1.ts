import { z } from 'zod';
import { Signature } from './share.v1.js';

/** One row of a service's audit as it was hashed: ids, codes and counts, no personal data. */
export const AuditRowMessage = z.object({
  ordinal: z.int(),
  /** The row in the form that the hash covers; null where it was purged before it was handed on. */
  row: z.record(z.string(), z.unknown()).nullable(),
  prevHash: z.string(),
  hash: z.string(),
});
export type AuditRowMessage = z.infer<typeof AuditRowMessage>;

/** Rows that were chained, in order, signed by the service over the hash of the last. Key: ordinal of the first. */
export const AuditSealMessage = z.object({
  type: z.literal('audit-seal.v1'),
  service: z.string(),
  rows: z.array(AuditRowMessage).min(1),
  signature: Signature,
});
export type AuditSealMessage = z.infer<typeof AuditSealMessage>;
