import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { Role } from '../roles/roles.js';

/** `substitutesFor`: the post is another person's, and the title says so. */
export const Post = z.object({
  id: z.string(), title: z.string(), role: Role, department: DepartmentCode, county: CountyCode.nullable(), office: z.string(),
  substitutesFor: z.object({ id: z.string(), name: z.string() }).optional(),
});
export type Post = z.infer<typeof Post>;

/** Who is signed in, with the post they act from. `csrfToken` goes back in the header `x-csrf-token` of every write. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string() }), posts: z.array(Post), activePost: Post, csrfToken: z.string(),
  businessToday: z.iso.date(), demo: z.boolean(), expiresAt: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

/** What a post is called; records name posts by id. */
export const PostTitle = z.object({ id: z.string(), title: z.string() });
export type PostTitle = z.infer<typeof PostTitle>;

/** An office of the directory, with whom to call. */
export const OfficeView = z.object({
  id: z.string(), name: z.string(), department: DepartmentCode, county: CountyCode.nullable(), contactName: z.string(), contactPhone: z.string(), answersFor: z.array(CountyCode),
});
export type OfficeView = z.infer<typeof OfficeView>;

/** A rule of the public calculator. The body of a question is the input itself; the answer has the shape of the worked cases (snake_case). */
export const RuleView = z.object({
  id: z.string(), title: z.string(), formula: z.string(), basis: z.object({ document: z.string(), articles: z.array(z.string()) }).nullable(),
  inForceFrom: z.iso.date(), inForceTo: z.iso.date().nullable(), readings: z.array(z.string()),
});
export type RuleView = z.infer<typeof RuleView>;
export const RuleQuestion = z.record(z.string(), z.unknown());
export type RuleQuestion = z.infer<typeof RuleQuestion>;
