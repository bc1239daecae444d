import type { LetterDetail } from '@lianban/contracts';
import type { IncomingMessage, KafkaReading, Place } from '@lianban/messaging';
import { LianbanProblem } from '@lianban/service';
import { correctablePaths } from './correct-message.js';
import { jsonOf } from './json-of.js';
import { maskMessage } from './mask-message.js';

export type Shown = Pick<LetterDetail, 'payload' | 'correctable'>;

const plainKind = (kind: LetterDetail['payload']['kind']): Shown => ({ payload: { kind, text: null }, correctable: [] });
export const withheld = plainKind('withheld');
export const gone = plainKind('gone');
const MOST_CHARACTERS = 200_000;

/** The message of a letter, from its own topic; nothing when the topic no longer keeps it. Throws while the broker is away. */
export async function findMessage(kafka: KafkaReading, topic: string, place: Place): Promise<IncomingMessage | undefined> {
  if (place.partition < 0) return undefined;
  try {
    return (await kafka.read(topic, [place]))[0];
  } catch (error) {
    throw new LianbanProblem('LETTER_TOPIC_AWAY', 503, { detail: '消息通道暂时读不到，原文无法显示', remedy: '请稍后重试；仍不行的，请运维人员检查消息通道' }, { cause: error });
  }
}

/** What of it may be shown. */
export function showMessage(message: IncomingMessage | undefined): Shown {
  if (!message) return gone;
  if (message.headers['type'] === 'share-chunk.v1') return plainKind('sealed');
  const value = jsonOf(message.value);
  if (value === undefined) return plainKind('unreadable');
  return { payload: { kind: 'json', text: JSON.stringify(maskMessage(value).value, null, 2).slice(0, MOST_CHARACTERS) }, correctable: correctablePaths(value) };
}
