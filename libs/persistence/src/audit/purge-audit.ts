import { auditKept, auditKeptFloor, type AuditKept } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { systemActor } from '../transaction/actor.js';
import { inTransaction } from '../transaction/in-transaction.js';
import { appendAudit } from './append-audit.js';
import { rangesOf } from './ordinal-ranges.js';
import { purgeAction } from './walk-chain.js';

/** Days that a record is kept; never fewer than the law's. */
export type KeptDays = Readonly<Record<AuditKept, number>>;

const BATCH = 5_000;

/**
 * Audit rows past their time go, their seals stay, and a row of the audit says which went: the chain still verifies.
 * Records of purges are never purged. Answers how many rows went.
 */
export async function purgeAudit(dataSource: DataSource, days: KeptDays): Promise<number> {
  let gone = 0;
  for (const kept of ['log', 'handover'] as const) {
    for (;;) {
      const purged = await inTransaction(dataSource, systemActor, (manager) => purgeBatch(manager, kept, Math.max(days[kept], auditKeptFloor[kept])));
      gone += purged;
      if (purged < BATCH) break;
    }
  }
  return gone;
}

async function purgeBatch(manager: EntityManager, kept: AuditKept, days: number): Promise<number> {
  const [now] = await manager.query<{ before: Date }[]>('select clock_timestamp() - make_interval(days => $1) as before', [days]);
  const { before } = now!;
  const found = await manager.query<{ action: string }[]>('select distinct action from audit where at < $1', [before]);
  const actions = found.map(({ action }) => action).filter((action) => action !== purgeAction && auditKept(action) === kept);
  const due = await manager.query<{ ordinal: string }[]>(
    'select s.ordinal from audit a join audit_seal s on s.audit_seq = a.seq where a.at < $1 and a.action = any($2) order by s.ordinal limit $3', [before, actions, BATCH],
  );
  if (due.length === 0) return 0;
  const ordinals = due.map(({ ordinal }) => Number(ordinal));
  await manager.query('select audit_purge($1::bigint[])', [ordinals]);
  await appendAudit(manager, { actor: systemActor, action: purgeAction, object: `audit/${kept}`, detail: { before: before.toISOString(), rows: ordinals.length, ordinals: rangesOf(ordinals) } });
  return ordinals.length;
}
