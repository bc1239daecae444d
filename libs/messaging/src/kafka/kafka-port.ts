export interface OutgoingMessage {
  topic: string;
  /** Orders messages; never null, never personal data. */
  key: string;
  headers: Record<string, string>;
  /** Null removes the key from a compacted topic. */
  value: Buffer | null;
}

export interface IncomingMessage {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  headers: Record<string, string>;
  value: Buffer | null;
  /** When the broker was given it. */
  sentAt?: Date;
}

export interface IncomingBatch {
  topic: string;
  partition: number;
  messages: IncomingMessage[];
  /** Call during long work, so that the group does not take the consumer for dead. */
  heartbeat(): Promise<void>;
}

export interface ConsumeSettings {
  groupId: string;
  topics: readonly string[];
  /** Offsets are committed after it resolves; a rejection brings the same messages again. */
  handle(batch: IncomingBatch): Promise<void>;
  /** Where a new group begins; default true. */
  fromBeginning?: boolean;
  /** Partitions handled at once; default 1. */
  concurrency?: number;
  /** How long the broker may hold an answer back while there is nothing new; default 500. Longer is cheaper with many topics, and as quick, but stops later. */
  waitMs?: number;
}

/** A group that this process takes part in, and what it takes. */
export interface ConsumedTopics {
  groupId: string;
  topics: string[];
}

export interface RunningConsumer {
  stop(): Promise<void>;
}

export interface KafkaPort {
  /** Resolves when all in-sync replicas have all messages. */
  produce(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Returns at once and joins in the background, again and again while the broker is away. */
  consume(settings: ConsumeSettings): RunningConsumer;
  /** The groups that consume at present, broker or no broker. */
  consuming(): ConsumedTopics[];
  /** Messages that a group has not yet taken, per topic. */
  lag(groupId: string, topics: readonly string[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}
