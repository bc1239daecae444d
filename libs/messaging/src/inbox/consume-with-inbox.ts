import type { DataSource, EntityManager } from 'typeorm';
import type { IncomingMessage, KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';

export interface InboxConsumerSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Group id, and name of the consumer in the inbox. */
  consumer: string;
  topics: readonly string[];
  /** In one transaction with the inbox row, as the system actor. Throw `MessageRefused` for what can never be taken. */
  handle(manager: EntityManager, message: IncomingMessage): Promise<void>;
  /** Tries before a message becomes a dead letter; default 3. */
  maxTries?: number;
  onError?: (error: unknown) => void;
}

/** Goes to the dead letters at once; `code` is the reason shown, without personal data. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Effect once per `message-id`. What fails three times goes to `<topic>.dlq`, and the partition goes on. */
export function consumeWithInbox(settings: InboxConsumerSettings): RunningConsumer {
  throw new Error(`consumeWithInbox ${settings.consumer}`);
}
