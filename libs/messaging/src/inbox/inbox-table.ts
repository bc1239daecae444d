import { sha256Hex } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { messageIdHeader } from '../outbox/outbox-entry.js';
import { isPlain } from './plain-text.js';

type Named = Pick<IncomingMessage, 'headers' | 'topic' | 'partition' | 'offset'>;

/** The sender's id, which stays the same when it is sent again; else the place in the topic. An id that no index could hold is known by its digest. */
export function messageIdOf(message: Named): string {
  const given = message.headers[messageIdHeader] || `${message.topic}/${message.partition}/${message.offset}`;
  return isPlain(given) ? given : `sha256:${sha256Hex(given)}`;
}

/** Writes the ids into the inbox; answers the messages that are seen for the first time, in order. */
export async function takeNew(manager: EntityManager, consumer: string, messages: readonly IncomingMessage[], state: 'applied' | 'buried' = 'applied'): Promise<IncomingMessage[]> {
  if (messages.length === 0) return [];
  const rows = await manager.query<{ message_id: string }[]>(
    `insert into inbox (consumer, message_id, state) select distinct $1, id, $3 from unnest($2::text[]) as id on conflict do nothing returning message_id`,
    [consumer, messages.map(messageIdOf), state],
  );
  const fresh = new Set(rows.map(({ message_id }) => message_id));
  return messages.filter((message) => fresh.delete(messageIdOf(message)));
}

/** Claims a buried message that is sent again; answers false when its effect has been made. Holds the row until commit. */
export async function takeBuried(manager: EntityManager, consumer: string, message: Named): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `insert into inbox as held (consumer, message_id) values ($1, $2)
     on conflict (consumer, message_id) do update set state = 'applied' where held.state is distinct from 'applied' returning message_id`,
    [consumer, messageIdOf(message)],
  );
  return rows.length > 0;
}

/** Inbox rows older than topics keep their messages are of no use. */
export async function purgeInbox(manager: EntityManager, olderThanDays = 200): Promise<void> {
  await manager.query('delete from inbox where received_at < now() - make_interval(days => $1)', [olderThanDays]);
}
