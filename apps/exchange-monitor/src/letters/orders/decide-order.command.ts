import type { ReplayDecisionBody, ReplayOrderView } from '@lianban/contracts';
import { appendAudit, enqueue, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { getOrder } from '../queries/orders.query.js';
import { addLetterEvents } from '../receive/letter-events.js';
import type { OrderKind } from './judge-letters.js';
import { replayLettersJob } from './replay-letters.job.js';

/** The second person's word on an order. Throws SECOND_PERSON_REQUIRED, ORDER_DECIDED, REASON_REQUIRED. */
export async function decideOrder(dataSource: DataSource, actor: RequestActor, orderId: string, { decision, reason }: ReplayDecisionBody): Promise<ReplayOrderView> {
  return inTransaction(dataSource, actor, async (manager) => {
    const kind = await lockProposed(manager, actor, orderId);
    if (decision === 'reject' && reason.length < 2) throw new LianbanProblem('REASON_REQUIRED', 422, { detail: '不同意时须写明理由', remedy: '请填写理由后再提交' });
    await manager.query(
      'update replay_order set state = $2, decided_sub = $3, decided_by = $4, decided_at = clock_timestamp(), decision_reason = $5 where order_id = $1',
      [orderId, decision === 'reject' ? 'rejected' : kind === 'replay' ? 'running' : 'done', actor.sub, actor.name, reason],
    );
    if (decision === 'reject') await release(manager, actor, orderId, reason);
    else if (kind === 'replay') await enqueue(manager, replayLettersJob, orderId);
    else await discard(manager, actor, orderId, reason);
    await appendAudit(manager, { actor, action: `letter.${kind}.${decision}`, object: `replay-order/${orderId}` });
    return getOrder(manager, orderId);
  });
}

/** Letters before their order, as whoever answers for letters does. */
async function lockProposed(manager: EntityManager, actor: RequestActor, orderId: string): Promise<OrderKind> {
  await manager.query('select from letter where order_id = $1 order by id for update', [orderId]);
  const [order] = await manager.query<{ kind: OrderKind; state: string; sub: string }[]>('select kind, state, ordered_sub as sub from replay_order where order_id = $1 for update', [orderId]);
  if (!order) throw LianbanProblem.notFound('重放单');
  if (order.state !== 'proposed') throw LianbanProblem.conflict('ORDER_DECIDED', '这张单已经复核过', '请刷新页面查看结果');
  if (order.sub === actor.sub) throw LianbanProblem.conflict('SECOND_PERSON_REQUIRED', '提交人不能复核自己提交的单', '请由另一位复核人员办理');
  return order.kind;
}

/** Back to where they were; what has been cured meanwhile stays so. */
async function release(manager: EntityManager, actor: RequestActor, orderId: string, reason: string): Promise<void> {
  const [released] = await manager.query<[{ id: string }[], number]>(
    `update letter l set order_id = null, state = case when exists (select from replay_item i where i.letter_id = l.id and i.state = 'sent') then 'resent' else 'open' end
     where l.order_id = $1 and l.state = 'ordered' returning l.id`,
    [orderId],
  );
  await manager.query(`update replay_item set state = 'released' where order_id = $1 and state = 'waiting'`, [orderId]);
  await addLetterEvents(manager, released.map(({ id }) => id), { by: actor.name, what: '复核未同意', reason });
}

async function discard(manager: EntityManager, actor: RequestActor, orderId: string, reason: string): Promise<void> {
  const [gone] = await manager.query<[{ id: string }[], number]>(`update letter set state = 'discarded' where order_id = $1 and state = 'ordered' returning id`, [orderId]);
  await manager.query(`update replay_item set state = 'discarded' where order_id = $1 and state = 'waiting'`, [orderId]);
  await addLetterEvents(manager, gone.map(({ id }) => id), { by: actor.name, what: '复核同意，已丢弃', reason: reason || null });
}
