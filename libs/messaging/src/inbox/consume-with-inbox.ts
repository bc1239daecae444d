import { errorCode, inTransaction, isDatabaseAway, systemActor } from '@lianban/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { IncomingMessage, KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { deadLetter } from './dead-letter.js';
import { takeBuried, takeNew } from './inbox-table.js';
import { MessageRefused } from './message-refused.js';
import { plainText } from './plain-text.js';
import { answerReplay, isForAnother, replayOf, serviceOf, type Replay } from './replay.js';

export interface InboxConsumerSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Group id, and name of the consumer in the inbox. */
  consumer: string;
  topics: readonly string[];
  /** On whose topic the answers to messages sent again go out; default: `consumer` up to its first dot. */
  service?: string;
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

/**
 * Effect once per `message-id`. What fails three times goes to `<topic>.dlq`, and the partition goes on. A message with
 * `replayHeaders` is taken by the consumer that it names alone, which answers with a `LetterReceipt`.
 */
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
  private readonly service: string;

  constructor(private readonly settings: InboxConsumerSettings) {
    this.service = settings.service ?? serviceOf(settings.consumer);
  }

  /** Together where that succeeds, one by one where one of them fails. What is sent again for another consumer passes by. */
  async takeSlice(all: readonly IncomingMessage[]): Promise<void> {
    const messages = all.filter((message) => !isForAnother(message, this.settings.consumer));
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
      const fresh = new Set(await takeNew(manager, consumer, messages.filter((message) => !replayOf(message))));
      for (const message of messages) {
        const replay = replayOf(message);
        if (replay) await this.takeAgain(manager, message, replay);
        else if (fresh.has(message)) await handle(manager, message);
      }
    });
  }

  private async takeAgain(manager: EntityManager, message: IncomingMessage, replay: Replay): Promise<void> {
    const isWanted = await takeBuried(manager, this.settings.consumer, message);
    if (isWanted) await this.settings.handle(manager, message);
    await answerReplay(manager, this.service, replay, { status: isWanted ? 'applied' : 'already-applied', reasonCode: null });
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

  /** A message that was sent again gets no second letter: its letter hears of the refusal. */
  private bury(message: IncomingMessage, reasonCode: string, tries: number): Promise<void> {
    const { dataSource, consumer } = this.settings;
    const replay = replayOf(message);
    return inTransaction(dataSource, systemActor, async (manager) => {
      if (replay) return answerReplay(manager, this.service, replay, { status: 'refused', reasonCode: plainText(reasonCode) });
      const fresh = await takeNew(manager, consumer, [message], 'buried');
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
