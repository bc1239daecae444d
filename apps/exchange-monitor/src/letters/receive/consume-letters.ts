import { topics } from '@lianban/contracts';
import type { KafkaPort, RunningConsumer } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { insertLetters, LETTER_CONSUMER } from './insert-letters.js';

/** Every topic of dead letters that there is. */
export const letterTopics: readonly string[] = topics.map(({ name }) => name).filter((name) => name.endsWith('.dlq'));

const SLICE = 2_000;

/** Needs no inbox: the id of a letter makes its row once. */
export function consumeLetters(dataSource: DataSource, kafka: KafkaPort, heard: readonly string[] = letterTopics): RunningConsumer {
  return kafka.consume({
    groupId: LETTER_CONSUMER,
    topics: heard,
    waitMs: 2_000,
    handle: async (batch) => {
      for (let from = 0; from < batch.messages.length; from += SLICE) {
        await inTransaction(dataSource, systemActor, (manager) => insertLetters(manager, batch.messages.slice(from, from + SLICE)));
        await batch.heartbeat();
      }
    },
  });
}
