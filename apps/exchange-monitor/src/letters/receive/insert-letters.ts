import { DeadLetter, dlqTopic, letterIdOf } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import { plainText, type IncomingMessage } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import { jsonOf } from '../payload/json-of.js';

/** Consumer under which letters stand that could not be read themselves. */
export const LETTER_CONSUMER = 'exchange-monitor.letters';

/** Keeps letters, many at once; one that is known stays as it is. */
export async function insertLetters(manager: EntityManager, messages: readonly IncomingMessage[]): Promise<void> {
  const rows = messages.map((message) => rowOf(readLetter(message)));
  await manager.query(
    `insert into letter (id, topic, partition, "offset", key, consumer, message_id, message_type, reason_code, tries, bytes, sha256, list, version, at, state)
     select distinct on (id) g.*, case when exists (
       select from share_applied a where a.list = g.list and a.version = g.version and a.consumer = split_part(g.consumer, '.', 1) and a.at >= g.at) then 'cured' else 'open' end
     from jsonb_to_recordset($1::jsonb) as g (id text, topic text, partition int, "offset" bigint, key text, consumer text, message_id text,
       message_type text, reason_code text, tries int, bytes int, sha256 text, list text, version int, at timestamptz)
     on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  );
}

function readLetter(message: IncomingMessage): DeadLetter {
  const letter = DeadLetter.safeParse(jsonOf(message.value));
  return letter.success && dlqTopic(letter.data.topic) === message.topic && isStorable(letter.data) ? letter.data : letterOfLetter(message);
}

const MOST = 2 ** 31 - 1;
const MOST_CHARACTERS = 600;

/** Within what the columns hold: a letter of a stranger must not hold up the others. */
function isStorable({ offset, at, partition, tries, bytes, share }: DeadLetter): boolean {
  const year = new Date(at).getUTCFullYear();
  return /^\d{1,18}$/.test(offset) && year >= 2000 && year < 3000 && [partition, tries, bytes, share?.version ?? 0].every((number) => Math.abs(number) <= MOST);
}

/** A letter that cannot be read is a letter itself: nothing on these topics is lost, and none holds up the others. */
function letterOfLetter({ topic, partition, offset, value }: IncomingMessage): DeadLetter {
  return {
    type: 'dead-letter.v1', consumer: LETTER_CONSUMER, reasonCode: 'LETTER.OF_LETTERS', tries: 1, topic, partition, offset, key: '', messageId: null, messageType: null,
    bytes: value?.length ?? 0, sha256: value ? sha256Hex(value) : null, share: null, at: new Date().toISOString(),
  };
}

function rowOf(letter: DeadLetter): Record<string, unknown> {
  const { messageId, messageType, reasonCode, share, ...rest } = letter;
  return plain({ ...rest, id: letterIdOf(letter), message_id: messageId, message_type: messageType, reason_code: reasonCode, list: share?.list ?? null, version: share?.version ?? null });
}

/** No column can hold a NUL, whoever wrote it. */
function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? plainText(value, MOST_CHARACTERS) : value]));
}
