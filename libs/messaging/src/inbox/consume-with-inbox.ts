import { errorCode, inTransaction, isDatabaseAway, systemActor } from '@lianban/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { IncomingMessage, KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { deadLetter } from './dead-letter.js';
import { takeNew } from './inbox-table.js';
import { MessageRefused } from './message-refused.js';

export interface InboxConsumerSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Group id, and name of the consumer in the inbox. */
  consumer: string;
  topics: readonly string[];
  /**
   * In one transaction with the inbox row, as the system actor; the transaction may hold other messages too and be
   * tried again. Throw `MessageRefused` for what can never be taken.
   */
  handle(manager: EntityManager, message: IncomingMessage): Promise<void>;
  /** Tries before a message becomes a dead letter; default 3. */
  maxTries?: number;
  onError?: (error: unknown) => void;
}

const SLICE_MESSAGES = 100;
const SLICE_BYTES = 4 * 1024 * 1024;
const FIRST_PAUSE_MS = 100;

/** Effect once per `message-id`. What fails three times goes to `<topic>.dlq`, and the partition goes on. */
export function consumeWithInbox(settings: InboxConsumerSettings): RunningConsumer {
  const inbox = new InboxConsumer(settings);
  return settings.kafka.consume({
    groupId: settings.consumer,
    topics: settings.topics,
    handle: async (batch) => {
      for (const slice of slicesOf(batch.messages)) {
        await inbox.takeSlice(slice);
        await batch.heartbeat();
      }
    },
  });
}

class InboxConsumer {
  constructor(private readonly settings: InboxConsumerSettings) {}

  /** Together where that succeeds, one by one where one of them fails. */
  async takeSlice(messages: readonly IncomingMessage[]): Promise<void> {
    try {
      await this.take(messages);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      for (const message of messages) await this.takeOne(message);
    }
  }

  private take(messages: readonly IncomingMessage[]): Promise<void> {
    const { dataSource, consumer, handle } = this.settings;
    return inTransaction(dataSource, systemActor, async (manager) => {
      for (const message of await takeNew(manager, consumer, messages)) await handle(manager, message);
    });
  }

  private async takeOne(message: IncomingMessage): Promise<void> {
    const maxTries = this.settings.maxTries ?? 3;
    for (let tries = 1; ; tries++) {
      try {
        return await this.take([message]);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        this.settings.onError?.(error);
        if (error instanceof MessageRefused || tries >= maxTries) return this.bury(message, errorCode(error), tries);
        await pause(FIRST_PAUSE_MS * 2 ** tries);
      }
    }
  }

  private bury(message: IncomingMessage, reasonCode: string, tries: number): Promise<void> {
    const { dataSource, consumer } = this.settings;
    return inTransaction(dataSource, systemActor, async (manager) => {
      const fresh = await takeNew(manager, consumer, [message]);
      if (fresh.length > 0) await deadLetter(manager, message, { consumer, reasonCode, tries });
    });
  }
}

function* slicesOf(messages: readonly IncomingMessage[]): Generator<IncomingMessage[]> {
  let slice: IncomingMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    slice.push(message);
    bytes += message.value?.length ?? 0;
    if (slice.length < SLICE_MESSAGES && bytes < SLICE_BYTES) continue;
    yield slice;
    slice = [];
    bytes = 0;
  }
  if (slice.length > 0) yield slice;
}
