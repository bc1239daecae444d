import type { Signature } from '@lianban/contracts';
import type { DataSource } from 'typeorm';

export interface AuditVerification {
  /** Rows whose seal holds. */
  sealed: number;
  /** Committed rows without a seal, normally those of the last second. */
  unsealedTail: number;
  /** First row, in the order of the chain, that was altered, removed or inserted. */
  firstBad: { ordinal: number; auditSeq: number; reason: 'row-altered' | 'row-removed' | 'chain-broken' | 'signature-invalid' } | null;
}

export type VerifySignature = (bytes: Uint8Array, signature: Signature) => boolean;

/** Walks the whole chain. With `verify`, the signatures of the sealer as well. */
export async function verifyAudit(dataSource: DataSource, verify?: VerifySignature): Promise<AuditVerification> {
  throw new Error(`verifyAudit ${dataSource.isInitialized} ${typeof verify}`);
}
