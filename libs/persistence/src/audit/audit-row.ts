import { canonicalJson } from '@lianban/crypto';
import { createHash } from 'node:crypto';

/** A row as it is hashed. */
export interface AuditRow {
  seq: string;
  [column: string]: unknown;
}

/** Columns that rows of the second form have beside those of the first. */
const ofSecondForm = ['form', 'trace_id', 'source'] as const;

/** Columns of an audit row `a` as they are read for hashing: instants in UTC to the microsecond. */
export const auditColumns = `a.seq::text as seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.actor_sub, a.actor_post, a.actor_role, a.actor_department, a.actor_county, a.action, a.object, a.purpose, a.detail, a.form, a.trace_id, a.source`;

/** A row in the form it was written in: a later form adds columns, and the hashes of earlier rows stay what they are. */
export function hashedForm(read: AuditRow): AuditRow {
  if (Number(read['form']) !== 1) return read;
  return Object.fromEntries(Object.entries(read).filter(([column]) => !(ofSecondForm as readonly string[]).includes(column))) as AuditRow;
}

export const firstPrevHash: Buffer = Buffer.alloc(32);

/** `row` in the form that `hashedForm` gives it. */
export function auditHash(prevHash: Uint8Array, row: Record<string, unknown>): Buffer {
  return createHash('sha256').update(prevHash).update(canonicalJson(row)).digest();
}
