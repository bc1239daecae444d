import { canonicalJson } from '@lianban/crypto';
import { createHash } from 'node:crypto';

export interface AuditRow {
  seq: string;
  [column: string]: unknown;
}

/** Columns of an audit row `a` as they are hashed: instants in UTC to the microsecond. */
export const auditColumns = `a.seq::text as seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  a.actor_sub, a.actor_post, a.actor_role, a.actor_department, a.actor_county, a.action, a.object, a.purpose, a.detail`;

export const firstPrevHash: Buffer = Buffer.alloc(32);

export function auditHash(prevHash: Uint8Array, row: AuditRow): Buffer {
  return createHash('sha256').update(prevHash).update(canonicalJson(row)).digest();
}
