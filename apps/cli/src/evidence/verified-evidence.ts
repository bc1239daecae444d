import type { Comparison, CountedRows, EvidenceVerdict } from '@lianban/messaging/evidence';

export interface VerifiedEvidence {
  verdict: EvidenceVerdict;
  /** The other party's copy, by the same anchor, and where the two differ. */
  against: { verdict: EvidenceVerdict; comparison: Comparison } | null;
  /** Instant of the registry that the verifier brought along; null without one. */
  laterRegistryAt: string | null;
  /** Only with a recipient's keys. */
  rows: { counted: CountedRows | null; agree: boolean } | null;
}

/** What the exit code says. */
export function isProved({ verdict, against, rows }: VerifiedEvidence): boolean {
  return verdict.proved && (against === null || (against.verdict.proved && against.comparison.first === null)) && (rows === null || rows.agree);
}
