import type { EntityManager } from 'typeorm';
import type { Actor } from '../transaction/actor.js';
import { currentOrigin } from '../transaction/request-origin.js';

export interface AuditEntry {
  actor: Actor;
  /** Verb of the action, e.g. `batch.approve`; every one has its name in `auditActions`. */
  action: string;
  /** What it was done to, e.g. `batch/<id>`; never a number or name of a person. */
  object: string;
  /** Why clear text was looked at. */
  purpose?: string | null;
  /** Ids, codes and counts only. */
  detail?: Record<string, unknown>;
}

/**
 * A row in the transaction of the action: no audit, no action. Of a substitute it names the holder of the post as well;
 * where a request is the cause, its trace and the address it came from.
 */
export async function appendAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  const { actor } = entry;
  const origin = currentOrigin();
  await manager.query(
    `insert into audit (actor_sub, actor_post, actor_role, actor_department, actor_county, action, object, purpose, detail, trace_id, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      actor.sub, actor.post, actor.role, actor.department, actor.county, entry.action, entry.object, entry.purpose ?? null,
      JSON.stringify({ ...entry.detail, ...(actor.substitutesFor && { substitutesFor: actor.substitutesFor }) }), origin?.traceId ?? null, origin?.source ?? null,
    ],
  );
}
