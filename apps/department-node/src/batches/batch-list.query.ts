import { batchStates, ListId } from '@lianban/contracts';
import { z } from 'zod';

const PAGE = 50;
const MOST = 200;

export const limit = z.coerce.number().int().min(1).max(MOST).default(PAGE);

export const BatchListQuery = z.object({
  list: ListId.optional(), state: z.enum(batchStates).optional(), limit,
  /** Number of the last batch of the page before. */
  cursor: z.string().regex(/^\d{8}-\d{4,}$/).optional(),
});

/** Cursor over file lines. */
export const LineQuery = z.object({ cursor: z.coerce.number().int().min(0).default(0), limit });

export const RowsQuery = LineQuery.extend({ code: z.string().regex(/^[A-Z0-9_]{2,40}$/).optional() });

export const InboxQuery = z.object({ list: ListId.optional(), outcome: z.string().max(60).optional(), cursor: z.coerce.number().int().min(1).optional(), limit });
