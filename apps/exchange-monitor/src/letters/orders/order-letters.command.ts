import type { DiscardBody, OrderReplayBody, ReplayOrderView, ReplayPreview, ReplayPreviewBody } from '@lianban/contracts';
import type { KafkaReading } from '@lianban/messaging';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { getOrder } from '../queries/orders.query.js';
import { addLetterEvents } from '../receive/letter-events.js';
import { chooseLetters, type Choice, type Wanted } from './choose-letters.js';
import { digestOf, previewOf, type OrderKind } from './judge-letters.js';

/** Choosing letters: a dry run, then an order that holds exactly what the dry run counted. Nothing leaves before a second person approves. */
export class OrderLetters {
  constructor(private readonly dataSource: DataSource, private readonly kafka: KafkaReading) {}

  preview(actor: RequestActor, body: ReplayPreviewBody): Promise<ReplayPreview> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const { letters, judged, changes } = await chooseLetters(manager, this.kafka, body, { lock: false });
      return previewOf(letters, judged, changes);
    });
  }

  replay(actor: RequestActor, body: OrderReplayBody): Promise<ReplayOrderView> {
    return this.order(actor, { ...body, kind: 'replay' }, body);
  }

  discard(actor: RequestActor, body: DiscardBody): Promise<ReplayOrderView> {
    return this.order(actor, { ...body, kind: 'discard' }, body);
  }

  private order(actor: RequestActor, wanted: Wanted, { digest, reason }: { digest: string; reason: string }): Promise<ReplayOrderView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const choice = await chooseLetters(manager, this.kafka, wanted, { lock: true });
      if (digestOf(choice.letters, choice.changes) !== digest) throw stale();
      if (choice.judged.can.length === 0) throw nothing(wanted.kind);
      const orderId = randomUUID();
      await insertOrder(manager, actor, { orderId, kind: wanted.kind, reason, digest, choice });
      const letters = choice.judged.can.length;
      await appendAudit(manager, { actor, action: `letter.${wanted.kind}`, object: `replay-order/${orderId}`, detail: { letters, corrected: choice.changes !== null } });
      return getOrder(manager, orderId);
    });
  }
}

interface NewOrder {
  orderId: string;
  kind: OrderKind;
  reason: string;
  digest: string;
  choice: Choice;
}

async function insertOrder(manager: EntityManager, actor: RequestActor, { orderId, kind, reason, digest, choice }: NewOrder): Promise<void> {
  const ids = choice.judged.can.map(({ id }) => id);
  await manager.query(
    `insert into replay_order (order_id, number, kind, reason, digest, changes, ordered_sub, ordered_by)
     values ($1, 'DL-' || to_char(clock_timestamp(), 'YYYY') || '-' || lpad(nextval('replay_order_number')::text, 6, '0'), $2, $3, $4, $5, $6, $7)`,
    [orderId, kind, reason, digest, choice.changes && JSON.stringify(choice.changes), actor.sub, actor.name],
  );
  await manager.query('insert into replay_item (order_id, letter_id) select $1, id from unnest($2::text[]) as id', [orderId, ids]);
  await manager.query(`update letter set state = 'ordered', order_id = $1 where id = any($2)`, [orderId, ids]);
  await addLetterEvents(manager, ids, { by: actor.name, what: kind === 'replay' ? '提交重放，待复核' : '提交丢弃，待复核', reason });
}

function stale(): LianbanProblem {
  return LianbanProblem.conflict('REPLAY_DIGEST_STALE', '选中的死信在预览之后有了变化', '请重新预览，核对数量后再提交');
}

function nothing(kind: OrderKind): LianbanProblem {
  return new LianbanProblem('NOTHING_TO_ORDER', 422, { detail: kind === 'replay' ? '选中的死信没有一封可以重放' : '选中的死信没有一封可以丢弃', remedy: '请按预览列出的原因处理，或重新选择' });
}
