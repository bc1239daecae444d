import type { LetterCorrection, Page, ReplayOrderDetail, ReplayOrderQuery, ReplayOrderView } from '@lianban/contracts';
import { reasonWords } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { LianbanProblem, readCursor, writeCursor, type RequestActor } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { letterColumns, letterView, type LetterRow } from './letter-view.js';

type OrderRow = Omit<ReplayOrderView, 'orderedAt' | 'decidedAt' | 'corrected'> & { orderedAt: Date; decidedAt: Date | null; changes: LetterCorrection['changes'] | null };

const view = `o.order_id as "orderId", o.number, o.kind, o.state, o.reason, o.ordered_by as "orderedBy", o.ordered_at as "orderedAt", o.decided_by as "decidedBy",
  o.decided_at as "decidedAt", o.decision_reason as "decisionReason", o.changes, i.letters, i.sent, i.cured, i."refusedAgain"`;
const counted = `replay_order o cross join lateral (
  select count(*)::int as letters, count(attempt)::int as sent, count(*) filter (where state = 'cured')::int as cured, count(*) filter (where state = 'refused')::int as "refusedAgain"
  from replay_item where order_id = o.order_id) i`;

const MOST_LETTERS = 200;

function orderView({ orderedAt, decidedAt, changes, ...row }: OrderRow): ReplayOrderView {
  return { ...row, orderedAt: orderedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null, corrected: changes !== null };
}

async function readOrder(manager: EntityManager, orderId: string): Promise<OrderRow> {
  const [row] = await manager.query<OrderRow[]>(`select ${view} from ${counted} where o.order_id = $1`, [orderId]);
  if (!row) throw LianbanProblem.notFound('重放单');
  return row;
}

export async function getOrder(manager: EntityManager, orderId: string): Promise<ReplayOrderView> {
  return orderView(await readOrder(manager, orderId));
}

/** Newest first. */
export function pageOfOrders(dataSource: DataSource, actor: RequestActor, { state, cursor, limit }: ReplayOrderQuery): Promise<Page<ReplayOrderView>> {
  const after = readCursor(cursor, 2) ?? [null, null];
  return inTransaction(dataSource, actor, async (manager) => {
    const [count] = await manager.query<{ total: number }[]>('select count(*)::int as total from replay_order where $1::text is null or state = $1', [state ?? null]);
    const rows = await manager.query<(OrderRow & { sortAt: string })[]>(
      `select ${view}, o.ordered_at::text as "sortAt" from ${counted}
       where ($1::text is null or o.state = $1) and ($2::timestamptz is null or (o.ordered_at, o.order_id) < ($2, $3::uuid)) order by o.ordered_at desc, o.order_id desc limit $4`,
      [state ?? null, ...after, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { items: rows.slice(0, limit).map(({ sortAt: _, ...row }) => orderView(row)), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.sortAt, last.orderId]) : null };
  });
}

type ItemRow = LetterRow & { itemState: ReplayOrderDetail['letters'][number]['state']; itemReason: string | null };

/** An order with its first letters, those that are not cured before the others. */
export function detailOfOrder(dataSource: DataSource, actor: RequestActor, orderId: string): Promise<ReplayOrderDetail> {
  return inTransaction(dataSource, actor, async (manager) => {
    const order = await readOrder(manager, orderId);
    const items = await manager.query<ItemRow[]>(
      `select ${letterColumns}, i.state as "itemState", i.reason_code as "itemReason" from replay_item i join letter l on l.id = i.letter_id
       where i.order_id = $1 order by i.state = 'cured', l.topic, l.version nulls first, l.partition, l."offset", l.id limit $2`,
      [orderId, MOST_LETTERS],
    );
    return {
      order: orderView(order), changes: order.changes,
      letters: items.map(({ itemState, itemReason, ...letter }) => ({ letter: letterView(letter), state: itemState, reason: itemReason && reasonWords(itemReason).reason })),
    };
  });
}
