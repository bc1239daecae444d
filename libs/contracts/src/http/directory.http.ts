import { z } from 'zod';

const Person = z.object({ id: z.string(), name: z.string() });

/** Who holds a post today; for whoever grants substitutions. */
export const PostHolder = z.object({ postId: z.string(), postTitle: z.string(), holder: Person });
export type PostHolder = z.infer<typeof PostHolder>;

/** A person who may act from the post of another, from a day to a day (both included, business dates in Asia/Shanghai). */
export const SubstitutionView = z.object({
  id: z.string(), postId: z.string(), postTitle: z.string(), holder: Person, substitute: Person, fromOn: z.iso.date(), toOn: z.iso.date(), reason: z.string(),
  /** `ended`: taken back before its last day. */
  state: z.enum(['coming', 'running', 'over', 'ended']),
  grantedBy: z.string(), grantedAt: z.string(), endedBy: z.string().nullable(), endedAt: z.string().nullable(), endReason: z.string().nullable(),
});
export type SubstitutionView = z.infer<typeof SubstitutionView>;

export const SubstitutionGrant = z.object({
  postId: z.string().min(1).max(200), holder: z.string().min(1).max(200), substitute: z.string().min(1).max(200), fromOn: z.iso.date(), toOn: z.iso.date(), reason: z.string().trim().min(2).max(200),
});
export type SubstitutionGrant = z.infer<typeof SubstitutionGrant>;
export const SubstitutionEnd = z.object({ reason: z.string().trim().min(2).max(200) });
export type SubstitutionEnd = z.infer<typeof SubstitutionEnd>;
