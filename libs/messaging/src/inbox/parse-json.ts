import type { ZodType } from 'zod';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { MessageRefused } from './message-refused.js';

/** The value by its schema. Throws MessageRefused MESSAGE.UNREADABLE, or MESSAGE.SHAPE with the path of the first fault. */
export function parseJson<T>(message: IncomingMessage, schema: ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(message.value?.toString('utf8') ?? '');
  } catch {
    throw new MessageRefused('MESSAGE.UNREADABLE');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new MessageRefused(`MESSAGE.SHAPE:${parsed.error.issues[0]?.path.map(segment).join('.') ?? ''}`);
  return parsed.data;
}

const FIELD = /^[A-Za-z_][A-Za-z0-9_]{0,40}$/;

/** A key that is not a field's name may be anything, a person's number too. */
function segment(part: PropertyKey): string {
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' && FIELD.test(part) ? part : '*';
}
