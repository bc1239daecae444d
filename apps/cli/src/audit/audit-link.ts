import { Signature } from '@lianban/contracts';
import type { Tables } from '../reconcile/places/tables.js';
import type { ServiceName } from '@lianban/contracts';

/** One sealed row, wherever it is kept. `row` in the form that was hashed; null where it is gone. */
export interface AuditLink {
  ordinal: number;
  /** Number of the row in its own table, as an operator finds it; null in the copy. */
  auditSeq: string | null;
  row: Record<string, unknown> | null;
  prevHash: Buffer;
  hash: Buffer;
  signature: Signature | null;
  /** When it was sealed, or came. */
  at: Date;
}

type Read = Omit<AuditLink, 'ordinal' | 'signature'> & { ordinal: string; signature: unknown };

/** Columns of the first form, and what the second has beside them. */
const ORIGIN = `
select s.ordinal::text as ordinal, s.audit_seq::text as "auditSeq", s.prev_hash as "prevHash", s.hash, s.signature, s.sealed_at as at, case when a.seq is null then null else jsonb_build_object(
  'seq', a.seq::text, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'actor_sub', a.actor_sub, 'actor_post', a.actor_post,
  'actor_role', a.actor_role, 'actor_department', a.actor_department, 'actor_county', a.actor_county, 'action', a.action, 'object', a.object,
  'purpose', a.purpose, 'detail', a.detail) || case when a.form = 1 then '{}' else jsonb_build_object('form', a.form, 'trace_id', a.trace_id, 'source', a.source) end end as row
from audit_seal s left join audit a on a.seq = s.audit_seq order by s.ordinal`;

/** By the number itself, not by its text. */
const COPY = `select ordinal::text as ordinal, null as "auditSeq", "row" as row, prev_hash as "prevHash", hash, signature, received_at as at from audit_copy c where service = $1 order by c.ordinal`;

export const originLinks = (tables: Tables, service: ServiceName): AsyncGenerator<AuditLink> => links(tables.each<Read>(service, ORIGIN));
export const copyLinks = (tables: Tables, service: ServiceName): AsyncGenerator<AuditLink> => links(tables.each<Read>('exchange-monitor', COPY, [service]));

async function* links(rows: AsyncIterable<Read>): AsyncGenerator<AuditLink> {
  for await (const { ordinal, signature, ...link } of rows) yield { ...link, ordinal: Number(ordinal), signature: signature === null ? null : Signature.parse(signature) };
}
