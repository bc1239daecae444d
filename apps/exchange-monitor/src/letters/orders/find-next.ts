import type { EntityManager } from 'typeorm';

export interface NextLetter {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  consumer: string;
  attempts: number;
  bytes: number;
  list: string | null;
  version: number | null;
}

const MOST_LETTERS = 500;
const MOST_BYTES = 8 * 1024 * 1024;

/** The next letters of an order that wait to be sent, all of one topic: versions in their order, messages in that of their topic. */
export async function findNext(manager: EntityManager, orderId: string): Promise<NextLetter[]> {
  const letters = await manager.query<NextLetter[]>(
    `select l.id, l.topic, l.partition, l."offset", l.consumer, l.attempts, l.bytes, l.list, l.version
     from letter l join replay_item i on i.letter_id = l.id and i.order_id = l.order_id and i.state = 'waiting'
     where l.order_id = $1 and l.state = 'ordered' order by l.topic, l.version nulls first, l.partition, l."offset", l.id limit $2`,
    [orderId, MOST_LETTERS],
  );
  const ofTopic = letters.filter(({ topic }) => topic === letters[0]?.topic);
  let bytes = 0;
  return ofTopic.filter((letter, at) => (bytes += letter.bytes) <= MOST_BYTES || at === 0);
}
