import { topics } from '@lianban/contracts';
import { appendOutbox, requestResend, type IncomingMessage, type KafkaReading } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { ResendRequest } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { Change } from '../payload/correct-message.js';
import { addLetterEvents } from '../receive/letter-events.js';
import type { NextLetter } from './find-next.js';
import { isOfShare } from './judge-letters.js';
import { messageAgain } from './message-again.js';

const compacted = new Set(topics.filter(({ cleanup }) => cleanup === 'compact').map(({ name }) => name));

/** Sends some letters of one topic: mark and outbox stand or fall together, so that a killed process neither loses nor doubles a sending. */
export async function sendLetters(dataSource: DataSource, kafka: KafkaReading, orderId: string, letters: readonly NextLetter[]): Promise<void> {
  const [first] = letters;
  if (!first) return;
  const found = isOfShare(first) ? [] : await kafka.read(first.topic, letters);
  await inTransaction(dataSource, systemActor, async (manager) => {
    const { changes, reason } = await getOrdered(manager, orderId);
    const waiting = await stillWaiting(manager, orderId, letters);
    if (isOfShare(first)) return askForVersions(manager, orderId, reason, waiting);
    await sendMessages(manager, orderId, waiting, found, changes);
  });
}

async function getOrdered(manager: EntityManager, orderId: string): Promise<{ changes: Change[] | null; reason: string }> {
  const [order] = await manager.query<{ changes: Change[] | null; reason: string }[]>('select changes, reason from replay_order where order_id = $1', [orderId]);
  return order!;
}

/** Without those that were cured between reading and now. */
async function stillWaiting(manager: EntityManager, orderId: string, letters: readonly NextLetter[]): Promise<NextLetter[]> {
  const rows = await manager.query<{ id: string }[]>(`select id from letter where id = any($1) and order_id = $2 and state = 'ordered' for update`, [letters.map(({ id }) => id), orderId]);
  const ids = new Set(rows.map(({ id }) => id));
  return letters.filter(({ id }) => ids.has(id));
}

async function sendMessages(manager: EntityManager, orderId: string, letters: readonly NextLetter[], found: readonly IncomingMessage[], changes: Change[] | null): Promise<void> {
  const byPlace = new Map(found.map((message) => [`${message.partition}/${message.offset}`, message]));
  const there = letters.flatMap((letter) => {
    const message = byPlace.get(`${letter.partition}/${letter.offset}`);
    return message ? [{ letter, message }] : [];
  });
  const isCompacted = (topic: string): boolean => compacted.has(topic);
  await appendOutbox(manager, ...there.map(({ letter, message }) => messageAgain(letter, message, { changes, isCompacted: isCompacted(letter.topic) })));
  await markSent(manager, orderId, there.map(({ letter }) => letter.id));
  const sent = new Set(there.map(({ letter }) => letter.id));
  await markGone(manager, orderId, letters.filter(({ id }) => !sent.has(id)).map(({ id }) => id));
}

/** Each version once per order, however many of its messages have letters. */
async function askForVersions(manager: EntityManager, orderId: string, reason: string, letters: readonly NextLetter[]): Promise<void> {
  const versions = new Map(letters.map((letter) => [`${letter.list}/${letter.version}`, letter]));
  const asked = new Set((await manager.query<{ v: string }[]>(`select list || '/' || version as v from share_resend where order_id = $1`, [orderId])).map(({ v }) => v));
  for (const [version, letter] of versions) if (!asked.has(version)) await askForVersion(manager, orderId, reason, letter);
  await markSent(manager, orderId, letters.map(({ id }) => id));
}

async function askForVersion(manager: EntityManager, orderId: string, reason: string, { topic, list, version }: NextLetter): Promise<void> {
  const wanted = { department: topic.split('.')[1], list, version } as Pick<ResendRequest, 'department' | 'list' | 'version'>;
  const requestId = await requestResend(manager, { ...wanted, reason });
  await manager.query('insert into share_resend (request_id, order_id, department, list, version) values ($1, $2, $3, $4, $5)', [requestId, orderId, wanted.department, list, version]);
}

async function markSent(manager: EntityManager, orderId: string, ids: readonly string[]): Promise<void> {
  await manager.query(`update letter set state = 'resent', attempts = attempts + 1, sent_at = clock_timestamp() where id = any($1)`, [ids]);
  await manager.query(`update replay_item i set state = 'sent', attempt = l.attempts from letter l where l.id = i.letter_id and i.order_id = $1 and i.letter_id = any($2)`, [orderId, ids]);
  await addLetterEvents(manager, ids, { by: 'exchange-monitor', what: '已重放，待接收方回执', reason: null });
}

async function markGone(manager: EntityManager, orderId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(`update letter set state = 'open', order_id = null, reason_code = 'LETTER.GONE' where id = any($1)`, [ids]);
  await manager.query(`update replay_item set state = 'refused', reason_code = 'LETTER.GONE' where order_id = $1 and letter_id = any($2)`, [orderId, ids]);
  await addLetterEvents(manager, ids, { by: 'exchange-monitor', what: '原文已不在主题中，未能重放', reason: null });
}
