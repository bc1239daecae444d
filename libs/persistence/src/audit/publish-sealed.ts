import type { EntityManager } from 'typeorm';
import type { PublishSealed } from './audit-sealer.js';
import { readLinks } from './read-links.js';

/** Hands on what was sealed since the last time, and notes how far it came; answers how many rows. */
export async function publishSealed(manager: EntityManager, limit: number, publish: PublishSealed): Promise<number> {
  const [copied] = await manager.query<{ through: string }[]>('select through from audit_copied for update');
  const links = await readLinks(manager, Number(copied!.through), limit);
  if (links.length === 0) return 0;
  await publish(manager, links);
  await manager.query('update audit_copied set through = $1', [links.at(-1)!.ordinal]);
  return links.length;
}

/** For a second copy that was lost: the sealer hands on everything again from the beginning. */
export async function publishAgain(manager: EntityManager): Promise<void> {
  await manager.query('update audit_copied set through = 0');
}
