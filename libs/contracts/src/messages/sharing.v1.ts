import { z } from 'zod';
import { DepartmentCode } from '../places/departments.js';

/** A party's word on a share whose duty is only inferred. Key: `<share>/<party>`. */
export const SharingDecisionMessage = z.object({
  type: z.literal('sharing-decision.v1'),
  /** Id of the catalogue entry; that of the list where one carries it. */
  share: z.string(),
  party: DepartmentCode,
  decision: z.enum(['declined', 'accepted']),
  reason: z.string(),
  decidedOn: z.iso.date(),
  sequence: z.int(),
});
export type SharingDecisionMessage = z.infer<typeof SharingDecisionMessage>;
