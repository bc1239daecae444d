import { z } from 'zod';
import { Signature } from './share.v1.js';

/** One row of a service's audit as it was hashed: ids, codes and counts, no personal data. */
export const AuditRowMessage = z.object({
  ordinal: z.int(),
  /** The row in the form that the hash covers. */
  row: z.record(z.string(), z.unknown()),
  prevHash: z.string(),
  hash: z.string(),
});

/** Rows that one sealing chained, in order, with the signature over the last hash. Key: ordinal of the first. */
export const AuditSealMessage = z.object({
  type: z.literal('audit-seal.v1'),
  service: z.string(),
  rows: z.array(AuditRowMessage).min(1),
  signature: Signature.nullable(),
});
export type AuditSealMessage = z.infer<typeof AuditSealMessage>;
