import { auditKept, auditKeptFloor, serviceNames } from '@lianban/contracts';
import { appendAudit, inTransaction, purgeAction, systemActor, type KeptDays } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * The copy follows what each service says it has purged, and no further than the settings that this service itself has
 * heard of: whoever rewrites an origin does not reach what the copy must still keep. Answers how many rows went.
 */
export async function purgeCopies(dataSource: DataSource, days: KeptDays): Promise<number> {
  let gone = 0;
  for (const service of serviceNames) {
    gone += await inTransaction(dataSource, systemActor, async (manager) => {
      const ordinals = await dueOf(manager, service, days);
      if (ordinals.length === 0) return 0;
      const [purged] = await manager.query<{ rows: number }[]>('select audit_copy_purge($1, $2::bigint[]) as rows', [service, ordinals]);
      await appendAudit(manager, { actor: systemActor, action: purgeAction, object: `audit-copy/${service}`, detail: { ...purged } });
      return purged!.rows;
    });
  }
  return gone;
}

async function dueOf(manager: EntityManager, service: string, days: KeptDays): Promise<string[]> {
  const named = await manager.query<{ ordinal: string; action: string; at: string }[]>(
    `select c.ordinal, c.action, c.at from audit_copy p, jsonb_array_elements(p."row" -> 'detail' -> 'ordinals') range
     join audit_copy c on c.service = $1 and c.ordinal between (range ->> 0)::bigint and (range ->> 1)::bigint
     where p.service = $1 and p.action = $2 and c."row" is not null`,
    [service, purgeAction],
  );
  const before = (action: string): number => Date.now() - Math.max(days[auditKept(action)], auditKeptFloor[auditKept(action)]) * 86_400_000;
  return named.filter(({ action, at }) => action !== purgeAction && Date.parse(at) < before(action)).map(({ ordinal }) => ordinal);
}
