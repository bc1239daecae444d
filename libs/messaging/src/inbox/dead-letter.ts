import { dlqTopic } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import { messageIdHeader } from '../outbox/outbox-entry.js';

export interface DeadLetterFacts {
  consumer: string;
  reasonCode: string;
  tries: number;
}

/** Tells where the message lies and why it was not taken; what it says stays in its own topic. */
export async function deadLetter(manager: EntityManager, message: IncomingMessage, facts: DeadLetterFacts): Promise<void> {
  const { topic, partition, offset, key, value } = message;
  await appendOutbox(manager, {
    destination: 'kafka',
    topic: dlqTopic(topic),
    key,
    headers: { type: 'dead-letter.v1', 'reason-code': facts.reasonCode },
    value: {
      type: 'dead-letter.v1', ...facts, topic, partition, offset, key,
      messageId: message.headers[messageIdHeader] ?? null,
      messageType: message.headers['type'] ?? null,
      bytes: value?.length ?? 0,
      sha256: value ? sha256Hex(value) : null,
      at: new Date().toISOString(),
    },
  });
}
