import type { Fen } from '@lianban/kernel';
import { z } from 'zod';
import { checkSpan, lprFields, moneyFact, rateFact, spanFields } from './fact-fields.js';

/**
 * A returned loan. `prepaidFen` is what was received; without it the prepayment is computed, at `prepaymentLprBp` where
 * that differs from the drawing day's rate. `leadingGroupFeeBp` is the fee decided for a loan over a month (art. 8).
 */
export const SettlementFacts = z
  .object({
    principalFen: moneyFact,
    ...lprFields,
    ...spanFields,
    prepaidFen: moneyFact.nullish(),
    prepaymentLprBp: rateFact.nullish(),
    leadingGroupFeeBp: rateFact.nullish(),
  })
  .superRefine(checkSpan)
  .refine((facts) => facts.lprBp != null || facts.disburse, { path: ['lprBp'], message: '请给出一年期 LPR（基点），或给出放款日以便查表' });
export type SettlementFacts = z.infer<typeof SettlementFacts>;

/** Amounts in fen; those that wait for the leading group's fee are null. */
export interface SettlementValue {
  status: 'settled' | 'needs_leading_group';
  days: number;
  lprBp: number;
  feeRateBp: number | null;
  interestFen: Fen;
  feeFen: Fen | null;
  prepaidFen: Fen;
  refundFen: Fen | null;
  topupFen: Fen | null;
  warnings?: string[];
}
