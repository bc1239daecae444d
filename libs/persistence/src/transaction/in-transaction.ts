import { officeId } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from './actor.js';

/**
 * One database transaction in which row security sees the actor: lianban.role, .department, .county, .office and
 * .sub, set for this transaction only. Work done outside of it sees no row of a protected table.
 */
export async function inTransaction<T>(dataSource: DataSource, actor: Actor, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await setActor(manager, actor);
    return work(manager);
  });
}

/** Sets the actor of a transaction that was begun otherwise. */
export async function setActor(manager: EntityManager, actor: Actor): Promise<void> {
  const office = actor.office ?? (actor.department ? officeId(actor.department, actor.county) : '');
  await manager.query(
    `select set_config('lianban.role', $1, true), set_config('lianban.department', $2, true),
            set_config('lianban.county', $3, true), set_config('lianban.office', $4, true), set_config('lianban.sub', $5, true)`,
    [actor.role, actor.department ?? '', actor.county ?? '', office, actor.sub],
  );
}
