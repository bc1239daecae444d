import { z } from 'zod';

/** RFC 9457 problem details as every service answers them; text in zh-CN, code stable. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** What the reader can do about it. */
  remedy: z.string().optional(),
  traceId: z.string(),
  errors: z
    .array(z.object({ field: z.string(), code: z.string(), message: z.string(), remedy: z.string().optional(), row: z.int().optional() }))
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
