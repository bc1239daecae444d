import { pageOf } from '@lianban/contracts';
import { z } from 'zod';
import { fundMovements } from './loan-renewal.http.js';

export const movementStates = ['proposed', 'posted', 'refused'] as const;

/** Money that belongs to no case (arts. 3, 21): one person enters it, another confirms it, only then is it in the ledger. */
export const FundMovement = z.object({
  movementId: z.string(), kind: z.enum(fundMovements), amountFen: z.int(), on: z.iso.date(), reference: z.string(), state: z.enum(movementStates),
  proposedBy: z.string(), proposedPost: z.string(), proposedAt: z.string(), decidedBy: z.string().nullable(), decidedPost: z.string().nullable(), decidedAt: z.string().nullable(),
  reason: z.string().nullable(), revision: z.int(),
});
export type FundMovement = z.infer<typeof FundMovement>;
export const FundMovementPage = pageOf(FundMovement);

/** A refusal says why. */
export const DecideMovementBody = z.object({ revision: z.int(), approve: z.boolean(), reason: z.string().trim().max(500, '理由不超过 500 字').nullable().default(null) })
  .refine(({ approve, reason }) => approve || Boolean(reason), { path: ['reason'], message: '请填写不予登记的理由' });
export type DecideMovementBody = z.infer<typeof DecideMovementBody>;
