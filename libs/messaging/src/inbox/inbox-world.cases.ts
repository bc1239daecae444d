import { DeadLetter, dlqTopic, LetterReceipt, letterReceiptTopic, replayHeaders, letterIdOf } from '@lianban/contracts';
import { createDataSource, foundationMigrations } from '@lianban/persistence';
import { testDatabase } from '@lianban/testing';
import type { DataSource, EntityManager } from 'typeorm';
import type { ConsumeSettings, IncomingMessage, KafkaPort } from '../kafka/kafka-port.js';
import { takeOutbox } from '../share/share-world.cases.js';
import { consumeWithInbox, type InboxConsumerSettings } from './consume-with-inbox.js';
import { messageIdOf } from './inbox-table.js';

export const TOPIC = 'facts';

/** A consumer on a real database, whose messages are handed to it as a broker would. */
export interface InboxWorld {
  app: DataSource;
  consumerOf(consumer: string, handle: InboxConsumerSettings['handle']): (messages: readonly IncomingMessage[]) => Promise<void>;
  /** What left since the last call. */
  sent(): Promise<{ letters: DeadLetter[]; receipts: LetterReceipt[] }>;
  close(): Promise<void>;
}

export async function inboxWorld(): Promise<InboxWorld> {
  const database = await testDatabase(foundationMigrations);
  const app = await createDataSource({ url: database.url }).initialize();
  return {
    app,
    consumerOf: (consumer, handle) => {
      let given: ConsumeSettings | undefined;
      const kafka = { consume: (settings: ConsumeSettings) => ((given = settings), { stop: () => Promise.resolve() }) } as unknown as KafkaPort;
      consumeWithInbox({ dataSource: app, kafka, consumer, topics: [TOPIC], handle });
      return (messages) => given!.handle({ topic: TOPIC, partition: 0, messages: [...messages], heartbeat: () => Promise.resolve() });
    },
    sent: async () => {
      const messages = await takeOutbox(app);
      const read = (name: string): unknown[] => messages.filter(({ topic }) => topic === name).map(({ value }) => JSON.parse(value!.toString()));
      return { letters: read(dlqTopic(TOPIC)).map((value) => DeadLetter.parse(value)), receipts: read(letterReceiptTopic('trial')).map((value) => LetterReceipt.parse(value)) };
    },
    close: async () => {
      await app.destroy();
      await database.drop();
    },
  };
}

let offset = 0;
export function message(value: Buffer | string | null, over: Partial<IncomingMessage> = {}): IncomingMessage {
  return { topic: TOPIC, partition: 0, offset: String(offset++), key: 'k', headers: {}, value: typeof value === 'string' ? Buffer.from(value) : value, ...over };
}

/** As the monitor sends it: under the id of the original, for one consumer. */
export function again(original: IncomingMessage, consumer: string, attempt = 1, value: Buffer | null = original.value): IncomingMessage {
  const { topic, partition, offset: at } = original;
  const headers = {
    ...original.headers, 'message-id': messageIdOf(original), [replayHeaders.consumer]: consumer, [replayHeaders.attempt]: String(attempt),
    [replayHeaders.letter]: letterIdOf({ topic, partition, offset: at, consumer }),
  };
  return message(value, { headers });
}

export async function note(manager: EntityManager, n: number): Promise<void> {
  await manager.query(`insert into job (kind, subject_id, state) values ('effect', $1, 'done')`, [String(n)]);
}

export async function noted(app: DataSource): Promise<string[]> {
  return (await app.query<{ s: string }[]>(`select subject_id as s from job where kind = 'effect' order by id`)).map(({ s }) => s);
}
