import { dlqTopic, ListId, shareTopic, type DeadLetter } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import { messageIdHeader } from '../outbox/outbox-entry.js';
import { plainText } from './plain-text.js';

export interface DeadLetterFacts {
  consumer: string;
  reasonCode: string;
  tries: number;
}

/** Tells where the message lies and why it was not taken; what it says stays in its own topic. */
export async function deadLetter(manager: EntityManager, message: IncomingMessage, facts: DeadLetterFacts): Promise<void> {
  const { topic, partition, offset, headers, value } = message;
  const plain = (header: string): string | null => (headers[header] ? plainText(headers[header]) : null);
  await sendLetter(manager, {
    type: 'dead-letter.v1', ...facts, topic, partition, offset,
    key: plainText(message.key),
    messageId: plain(messageIdHeader),
    messageType: plain('type'),
    bytes: value?.length ?? 0,
    sha256: value ? sha256Hex(value) : null,
    share: shareOf(message),
    at: new Date().toISOString(),
  });
}

export async function sendLetter(manager: EntityManager, letter: DeadLetter): Promise<void> {
  const reasonCode = plainText(letter.reasonCode);
  await appendOutbox(manager, {
    destination: 'kafka', topic: dlqTopic(letter.topic), key: letter.key, headers: { type: letter.type, 'reason-code': reasonCode }, value: { ...letter, reasonCode },
  });
}

/** Which version a message of a share belongs to, by its headers. */
function shareOf({ topic, headers }: IncomingMessage): DeadLetter['share'] {
  const list = ListId.safeParse(headers['list']);
  const version = Number(headers['version']);
  const fits = list.success && topic === shareTopic(list.data) && Number.isSafeInteger(version) && version > 0;
  return fits ? { list: list.data, version } : null;
}
