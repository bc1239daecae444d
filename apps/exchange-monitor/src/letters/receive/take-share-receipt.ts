import type { ShareReceipt } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { cureLetters, reopenLetters } from './cure-letters.js';

/**
 * A letter of a share is cured by the receipt for its version from the service that wrote it, given after it was written.
 * The node signs as each department that receives: `service` is whose topic the receipt came on.
 */
export async function takeShareReceipt(manager: EntityManager, service: string, receipt: ShareReceipt): Promise<void> {
  const { list, version, consumer, status, reasonCode, at } = receipt;
  if (status === 'stuck') return;
  if (status === 'applied') await keepApplied(manager, service, receipt);
  const letters = await manager.query<{ id: string; sent: boolean }[]>(
    `select id, sent_at < $4 as sent from letter
     where list = $1 and version = $2 and split_part(consumer, '.', 1) = $3 and at <= $4 and state in ('open', 'ordered', 'resent')`,
    [list, version, service, at],
  );
  if (status === 'applied') return cureLetters(manager, letters.map(({ id }) => id), { by: consumer, what: '接收方回执：这一版已应用', reason: null });
  const resent = letters.filter(({ sent }) => sent).map(({ id }) => id);
  await reopenLetters(manager, resent, reasonCode ?? 'UNKNOWN', { by: consumer, what: '接收方回执：仍然拒收', reason: reasonCode });
}

async function keepApplied(manager: EntityManager, service: string, { list, version, at }: ShareReceipt): Promise<void> {
  await manager.query(
    `insert into share_applied as held (list, version, consumer, at) values ($1, $2, $3, $4)
     on conflict on constraint share_applied_pk do update set at = excluded.at where held.at < excluded.at`,
    [list, version, service, at],
  );
}
