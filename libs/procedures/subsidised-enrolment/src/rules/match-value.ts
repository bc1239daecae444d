import type { IdentityCategory } from '@lianban/contracts';
import type { ExceptionCode, SettledOutcome } from '../subsidised-enrolment.http.js';

/**
 * What matching says of a person for a year. `exceptions` is empty unless the outcome is `exception`; the first opens
 * the case, the others ride along as facts. Amounts are null where nothing is due or nothing is set.
 */
export interface MatchValue {
  outcome: Extract<SettledOutcome, 'consistent' | 'to-enrol-subsidised' | 'refund-subsidy' | 'no-refund' | 'exit-recorded' | 'exception'>;
  exceptions: ExceptionCode[];
  /** The category that carries the subsidy; null for exceptions and exits. */
  category: IdentityCategory | null;
  subsidyFen: number | null;
  /** The person's own share after subsidy, for the tax list. */
  ownShareFen: number | null;
  refundFen: number | null;
}

/** An outcome that moves no money and uses no category. */
export const nothing = { category: null, subsidyFen: null, ownShareFen: null, refundFen: null };
