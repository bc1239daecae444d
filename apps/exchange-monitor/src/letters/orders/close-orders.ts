import type { EntityManager } from 'typeorm';

/**
 * Orders of which nothing waits any longer: done where every letter is cured, partly where one is not. The orders are held
 * first, so that of two last answers, or an answer and the last sending, the later one sees the other.
 */
export async function closeOrders(manager: EntityManager, of: { letterIds: readonly string[] } | { orderId: string }): Promise<void> {
  const [where, parameter] = 'orderId' in of ? ['o.order_id = $1', of.orderId] : ['o.order_id in (select order_id from replay_item where letter_id = any($1))', of.letterIds];
  await manager.query(`select from replay_order o where ${where} order by o.order_id for update`, [parameter]);
  await manager.query(
    `update replay_order o set state = case when exists (select from replay_item i where i.order_id = o.order_id and i.state not in ('cured', 'discarded')) then 'partly' else 'done' end
     where o.state in ('waiting', 'partly') and ${where} and not exists (select from replay_item i where i.order_id = o.order_id and i.state in ('waiting', 'sent'))`,
    [parameter],
  );
}

/** Everything of the order is sent: from now on it waits for its consumers, if it still has to. */
export async function endSending(manager: EntityManager, orderId: string): Promise<void> {
  await manager.query(`update replay_order set state = 'waiting' where order_id = $1 and state = 'running'`, [orderId]);
  await closeOrders(manager, { orderId });
}
