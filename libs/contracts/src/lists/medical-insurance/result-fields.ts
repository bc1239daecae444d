import { z } from 'zod';
import { IdentityCategory } from '../../places/identity-categories.js';
import { ListId } from '../list-ids.js';

/**
 * `fields` of a change row of `enrolment-status-<department>`: what became of a person that the department named, for one
 * insurance year. The row's idDigest and county are those of the department's own row; no number and no name.
 */
export const EnrolmentStatusFields = z.object({
  insuranceYear: z.string(),
  /** The department's list, version and file line in which the person was named. */
  sourceList: ListId,
  sourceVersion: z.string(),
  sourceLine: z.string(),
  category: IdentityCategory,
  /** A settled outcome of subsidised enrolment, e.g. `consistent`, `exception`. */
  outcome: z.string(),
  /** Why somebody must look, e.g. `deceased`; null when nothing is in doubt. */
  finding: z.string().nullable(),
  caseNumber: z.string().nullable(),
});
export type EnrolmentStatusFields = z.infer<typeof EnrolmentStatusFields>;

/** `fields` of a change row of `persons-to-collect`: from whom tax still collects the own share after subsidy. */
export const PersonToCollectFields = z.object({
  idNumber: z.string(), name: z.string(), insuranceYear: z.string(), category: IdentityCategory, ownShareFen: z.string(),
});
export type PersonToCollectFields = z.infer<typeof PersonToCollectFields>;
