import { z } from 'zod';

/** Query of a list without filters of its own. */
export const PageQuery = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });
export type PageQuery = z.infer<typeof PageQuery>;
