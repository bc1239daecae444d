import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { messageIdHeader } from '../outbox/outbox-entry.js';

/** The sender's id, which stays the same when it is sent again; else the place in the topic. */
export function messageIdOf(message: IncomingMessage): string {
  return message.headers[messageIdHeader] ?? `${message.topic}/${message.partition}/${message.offset}`;
}

/** Writes the ids into the inbox; answers the messages that are seen for the first time, in order. */
export async function takeNew(manager: EntityManager, consumer: string, messages: readonly IncomingMessage[]): Promise<IncomingMessage[]> {
  const rows = await manager.query<{ message_id: string }[]>(
    `insert into inbox (consumer, message_id) select distinct $1, id from unnest($2::text[]) as id on conflict do nothing returning message_id`,
    [consumer, messages.map(messageIdOf)],
  );
  const fresh = new Set(rows.map(({ message_id }) => message_id));
  return messages.filter((message) => fresh.delete(messageIdOf(message)));
}

/** Inbox rows older than topics keep their messages are of no use. */
export async function purgeInbox(manager: EntityManager, olderThanDays = 200): Promise<void> {
  await manager.query('delete from inbox where received_at < now() - make_interval(days => $1)', [olderThanDays]);
}
