import { z } from 'zod';
import { ListId } from '../lists/list-ids.js';
import { ListPlace } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { pageOf } from './page.http.js';

const LONGEST_TEXT = 60;
const Party = z.object({ id: DepartmentCode, name: z.string() });

/** How the last version that came stands: landing, complete, stuck, refused, or applied. */
export const receivedStates = { landing: '到达中', complete: '待应用', stuck: '等待前一版', applied: '已应用', refused: '已退回', superseded: '已被后一版代替' } as const;
export type ReceivedState = keyof typeof receivedStates;
const State = z.enum(Object.keys(receivedStates) as [ReceivedState, ...ReceivedState[]]);

/** A list that is shared with a department: what has come of it, and what it may be used for. */
export const ReceivedList = z.object({
  list: ListId, title: z.string(), receiver: Party, giver: Party,
  purpose: z.string(), condition: z.string(), basis: z.array(z.string()),
  /** True: the duty to share is read into the text. */
  inferred: z.boolean(), promise: z.string(),
  /** When the first part of it came; null: nothing has come. */
  since: z.iso.datetime().nullable(),
  /** The version whose rows are held. */
  held: z.object({ version: z.int(), period: z.string(), publishedAt: z.iso.datetime(), appliedAt: z.iso.datetime(), rows: z.int(), counties: z.array(z.object({ county: ListPlace, rows: z.int() })) }).nullable(),
  /** The last version that came, where it is another one than the held. */
  coming: z.object({ version: z.int(), state: State, reasonCode: z.string().nullable(), since: z.iso.datetime() }).nullable(),
});
export type ReceivedList = z.infer<typeof ReceivedList>;
export const ReceivedLists = z.object({ items: z.array(ReceivedList) });
export type ReceivedLists = z.infer<typeof ReceivedLists>;

/** A version that came, and the answer that went back in the department's name. */
export const ReceivedVersion = z.object({
  version: z.int(), kind: z.string(), period: z.string(), publishedAt: z.iso.datetime(), state: State, reasonCode: z.string().nullable(),
  added: z.int(), changed: z.int(), left: z.int(), rowsAfter: z.int(), landedAt: z.iso.datetime(), appliedAt: z.iso.datetime().nullable(), manifestSha256: z.string(),
  receipt: z.object({ status: z.enum(['applied', 'refused', 'stuck']), at: z.iso.datetime().nullable() }).nullable(),
});
export type ReceivedVersion = z.infer<typeof ReceivedVersion>;
export const ReceivedListDetail = ReceivedList.extend({ versions: z.array(ReceivedVersion) });
export type ReceivedListDetail = z.infer<typeof ReceivedListDetail>;

/** A row as it may be read without a purpose; the cells of `masked` columns are masked on the server. */
export const ReceivedRow = z.object({ id: z.string(), receiver: DepartmentCode, county: ListPlace, version: z.int(), line: z.int(), cells: z.record(z.string(), z.string().nullable()), masked: z.array(z.string()) });
export type ReceivedRow = z.infer<typeof ReceivedRow>;
export const ReceivedRowPage = pageOf(ReceivedRow);
/** `q` looks into the columns that tell nothing of a person. */
export const ReceivedRowQuery = z.object({
  county: ListPlace.optional(), q: z.string().trim().min(1).max(LONGEST_TEXT).optional(), cursor: z.coerce.number().int().min(1).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReceivedRowQuery = z.infer<typeof ReceivedRowQuery>;

/** Clear text of one row on a person's click, with a purpose; audited, shown for 60 s. */
export const RevealRowBody = z.object({ purpose: z.string().trim().min(2).max(200) });
export type RevealRowBody = z.infer<typeof RevealRowBody>;
export const RevealedRow = z.object({ cells: z.record(z.string(), z.string().nullable()) });
export type RevealedRow = z.infer<typeof RevealedRow>;
