import { type LetterReceipt, letterReceiptTopic, replayHeaders } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import { isPlain } from './plain-text.js';

/** A dead letter's message that was sent again for one consumer. */
export interface Replay {
  letterId: string;
  consumer: string;
  attempt: number;
}

const MOST_OF_ID = 600;

export function replayOf({ headers }: Pick<IncomingMessage, 'headers'>): Replay | undefined {
  const letterId = headers[replayHeaders.letter];
  const consumer = headers[replayHeaders.consumer];
  if (!letterId || !consumer || !isPlain(letterId, MOST_OF_ID)) return undefined;
  const attempt = Number(headers[replayHeaders.attempt]);
  return { letterId, consumer, attempt: Number.isSafeInteger(attempt) ? attempt : 0 };
}

/** Every consumer of a topic asks this: what is sent again for another one passes it by. */
export function isForAnother(message: Pick<IncomingMessage, 'headers'>, consumer: string): boolean {
  const replay = replayOf(message);
  return replay !== undefined && replay.consumer !== consumer;
}

/** `<service>.<what>` is read as `<service>`. */
export const serviceOf = (consumer: string): string => consumer.split('.', 1)[0]!;

export interface ReplayAnswer {
  status: LetterReceipt['status'];
  reasonCode: string | null;
}

/** In the transaction of the effect, or of its refusal: what became of the message. */
export async function answerReplay(manager: EntityManager, service: string, { letterId, consumer, attempt }: Replay, answer: ReplayAnswer): Promise<void> {
  const receipt: LetterReceipt = { type: 'letter-receipt.v1', letterId, attempt, consumer, ...answer, at: new Date().toISOString() };
  await appendOutbox(manager, { destination: 'kafka', topic: letterReceiptTopic(service), key: letterId, headers: { type: receipt.type }, value: receipt });
}
