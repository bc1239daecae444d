import { z } from 'zod';
import { ListId } from '../lists/list-ids.js';
import { DepartmentCode } from '../places/departments.js';

/** Where a message lies that a consumer could not take, and why; what it says stays in its own topic. Topic `<topic>.dlq`. */
export const DeadLetter = z.object({
  type: z.literal('dead-letter.v1'),
  consumer: z.string(),
  /** Stable code, e.g. `MESSAGE.SHAPE:counts.added`. */
  reasonCode: z.string(),
  tries: z.int(),
  topic: z.string(),
  partition: z.int(),
  offset: z.string(),
  key: z.string(),
  messageId: z.string().nullable(),
  messageType: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string().nullable(),
  /** Of a share: which version its message belongs to, as the message says. */
  share: z.object({ list: ListId, version: z.int() }).nullable().optional(),
  at: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** The same for the same message and consumer, however often the letter itself arrives. It stands in addresses, so it holds no slash. */
export function letterIdOf({ topic, partition, offset, consumer }: Pick<DeadLetter, 'topic' | 'partition' | 'offset' | 'consumer'>): string {
  return `${topic}:${partition}:${offset}@${consumer}`;
}

/** Headers of a message that is sent again for one consumer: every other one passes it over. */
export const replayHeaders = { letter: 'replay-letter', consumer: 'replay-consumer', attempt: 'replay-attempt' } as const;

/** The consumer's word on a letter that was sent again. Only its word that the effect is there cures it. Key: letter id. */
export const LetterReceipt = z.object({
  type: z.literal('letter-receipt.v1'),
  letterId: z.string(),
  attempt: z.int(),
  consumer: z.string(),
  /** `already-applied`: its effect was there before; no second one was made. */
  status: z.enum(['applied', 'already-applied', 'refused']),
  reasonCode: z.string().nullable(),
  at: z.string(),
});
export type LetterReceipt = z.infer<typeof LetterReceipt>;

/** Asks the giver to send the chunks and manifest of a published version again, as they were. Key: list. */
export const ResendRequest = z.object({
  type: z.literal('resend-request.v1'), id: z.string(), department: DepartmentCode, list: ListId, version: z.int(), reason: z.string(), at: z.string(),
});
export type ResendRequest = z.infer<typeof ResendRequest>;

/** The giver's answer to a request, once per request. `sent` says that it left; whether it was applied is the consumer's to say. Key: list. */
export const ResendAnswer = z.object({
  type: z.literal('resend-answer.v1'), requestId: z.string(), service: z.string(), department: DepartmentCode, list: ListId, version: z.int(),
  status: z.enum(['sent', 'refused']),
  /** SHARE.VERSION_NOT_FOUND, SHARE.PURGED, SHARE.CHUNK_MISSING, SHARE.CHUNK_ALTERED; null when sent. */
  reasonCode: z.string().nullable(),
  /** Chunks put on their way, or none. */
  chunks: z.int(),
  /** Numbers of the chunks that are missing or altered at the giver, at most 100. */
  faultyChunks: z.array(z.int()),
  at: z.string(),
});
export type ResendAnswer = z.infer<typeof ResendAnswer>;
