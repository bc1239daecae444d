import type { CaseworkContext } from '@lianban/casework';
import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';

export interface RegisterEvent {
  /** `blacklist/<entryId>` or `bank/<office>`. */
  subject: string;
  action: 'blacklist.appeal' | 'blacklist.keep' | 'blacklist.remove' | 'bank.lift';
  reason: string;
}

/** What was decided about an entry of a register, by whom and why; kept for good. */
export async function noteEvent(manager: EntityManager, { subject, action, reason }: RegisterEvent, actor: RequestActor, { now, today }: CaseworkContext): Promise<void> {
  await manager.query('insert into register_event (subject, action, reason, "on", by_post, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)', [subject, action, reason, today, actor.post, actor.name, now]);
  await appendAudit(manager, { actor, action, object: subject });
}
