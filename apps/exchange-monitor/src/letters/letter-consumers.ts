import type { RunningConsumer } from '@lianban/messaging';
import { consumeAnswers, type AnswerParts } from './receive/consume-answers.js';
import { consumeLetters } from './receive/consume-letters.js';

/** Everything that comes in about dead letters: the letters, and what consumers and givers say of those that were sent again. */
export function letterConsumers({ topics, ...parts }: AnswerParts & { topics?: readonly string[] }): RunningConsumer[] {
  return [consumeLetters(parts.dataSource, parts.kafka, topics), ...consumeAnswers(parts)];
}
