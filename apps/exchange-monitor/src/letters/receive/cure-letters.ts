import type { EntityManager } from 'typeorm';
import { closeOrders } from '../orders/close-orders.js';
import { addLetterEvents } from './letter-events.js';

export interface Answered {
  by: string;
  what: string;
  reason: string | null;
}

const touched = async (manager: EntityManager, sql: string, parameters: unknown[]): Promise<string[]> =>
  (await manager.query<[{ id: string }[], number]>(sql, parameters))[0].map(({ id }) => id);

/** In one order, so that nobody waits for one who waits for them. */
async function hold(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query('select from letter where id = any($1) order by id for update', [ids]);
}

/** Says of these letters that the consumer has the effect of their message; a letter that is no longer open stays as it is. */
export async function cureLetters(manager: EntityManager, ids: readonly string[], answered: Answered): Promise<void> {
  if (ids.length === 0) return;
  await hold(manager, ids);
  const cured = await touched(manager, `update letter set state = 'cured' where id = any($1) and state in ('open', 'ordered', 'resent') returning id`, [ids]);
  await manager.query(`update replay_item set state = 'cured', reason_code = null where letter_id = any($1) and state in ('waiting', 'sent')`, [cured]);
  await addLetterEvents(manager, cured, answered);
  await closeOrders(manager, { letterIds: cured });
}

/** Back to open, with the reason of now, whatever of these still waits for an answer. */
export async function reopenLetters(manager: EntityManager, ids: readonly string[], reasonCode: string, answered: Answered): Promise<void> {
  if (ids.length === 0) return;
  await hold(manager, ids);
  const open = await touched(manager, `update letter set state = 'open', reason_code = $2, order_id = null where id = any($1) and state = 'resent' returning id`, [ids, reasonCode]);
  await manager.query(`update replay_item set state = 'refused', reason_code = $2 where letter_id = any($1) and state = 'sent'`, [open, reasonCode]);
  await addLetterEvents(manager, open, answered);
  await closeOrders(manager, { letterIds: open });
}
