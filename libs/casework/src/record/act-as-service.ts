import type { EntityManager } from 'typeorm';

/** From here on the transaction writes for the service: the actor's right was checked, under the actor's row security, before. */
export async function actAsService(manager: EntityManager): Promise<void> {
  await manager.query(`select set_config('lianban.role', 'system', true)`);
}
