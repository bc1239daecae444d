import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { Role } from '../roles/roles.js';

export const Post = z.object({ id: z.string(), title: z.string(), role: Role, department: DepartmentCode, county: CountyCode.nullable(), office: z.string() });
export type Post = z.infer<typeof Post>;

/** Who is signed in, with the post they act from. `csrfToken` goes back in the header `x-csrf-token` of every write. */
export const SessionView = z.object({
  user: z.object({ id: z.string(), name: z.string() }), posts: z.array(Post), activePost: Post, csrfToken: z.string(),
  businessToday: z.iso.date(), demo: z.boolean(), expiresAt: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;
