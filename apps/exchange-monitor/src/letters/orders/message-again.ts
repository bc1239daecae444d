import { replayHeaders } from '@lianban/contracts';
import { messageIdHeader, messageIdOf, plainText, type IncomingMessage, type KafkaOutboxEntry } from '@lianban/messaging';
import { correctMessage, type Change } from '../payload/correct-message.js';
import { jsonOf } from '../payload/json-of.js';
import type { NextLetter } from './find-next.js';

export interface Again {
  changes: readonly Change[] | null;
  isCompacted: boolean;
}

const LONGEST_HEADER = 1_000;

/**
 * The message as it goes again: under the id of the original, so that its effect is made once, for its consumer alone. On
 * a compacted topic it has a key of its own: the last message of a key is what a topic keeps, and that must stay the newest.
 */
export function messageAgain(letter: Pick<NextLetter, 'id' | 'consumer' | 'attempts'>, message: IncomingMessage, { changes, isCompacted }: Again): KafkaOutboxEntry {
  const own = Object.entries(message.headers).filter(([, value]) => value.length <= LONGEST_HEADER).map(([name, value]) => [plainText(name), plainText(value, LONGEST_HEADER)]);
  return {
    destination: 'kafka',
    topic: message.topic,
    key: isCompacted ? `replay/${plainText(message.key)}` : plainText(message.key, message.key.length),
    headers: {
      ...(Object.fromEntries(own) as Record<string, string>), [messageIdHeader]: messageIdOf(message),
      [replayHeaders.letter]: letter.id, [replayHeaders.consumer]: letter.consumer, [replayHeaders.attempt]: String(letter.attempts + 1),
    },
    value: changes ? correctMessage(jsonOf(message.value), changes) : message.value,
  };
}
