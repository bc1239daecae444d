import { IdentityCategory } from '@lianban/contracts';
import { z } from 'zod';
import { windowPhases } from '../figures/window.figure.js';

/**
 * Everything that matching one person for one insurance year depends on, small enough that SQL groups a list of a
 * million rows into a few hundred distinct tuples. A tuple says nothing that tells one person from another.
 */
export const MatchFacts = z.object({
  insuranceYear: z.int(),
  /** Distinct categories claimed for the person now, sorted; their departments follow from them. */
  categories: z.array(IdentityCategory).min(1),
  /** More than one county claims the person. */
  severalCounties: z.boolean(),
  /** When the earliest claim's recognition date lies, seen from the collection window of the year. */
  identified: z.enum(windowPhases),
  /** Where today lies, seen from the same window. */
  windowPhase: z.enum(windowPhases),
  /** `self-paid`: enrolled without subsidy. */
  enrolment: z.enum(['none', 'subsidised', 'self-paid']),
  /** What the person has paid for the year; 0 when nothing. */
  paidFen: z.int().min(0),
  /** Benefits of the year had begun on the day of recognition. */
  benefitsRunning: z.boolean(),
  deceased: z.boolean(),
  employeeInsured: z.boolean(),
  register: z.enum(['match', 'name-differs', 'not-in-register']),
});
export type MatchFacts = z.infer<typeof MatchFacts>;

/** A person whom the last claim for the year has left (dynamic adjustment, art. 21). */
export const ExitFacts = z.object({
  insuranceYear: z.int(),
  enrolment: z.enum(['none', 'subsidised', 'self-paid']),
  deceased: z.boolean(),
});
export type ExitFacts = z.infer<typeof ExitFacts>;
