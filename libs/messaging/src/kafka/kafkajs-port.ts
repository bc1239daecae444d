import { Kafka, logLevel, type logCreator } from 'kafkajs';
import type { ConsumedTopics, ConsumeSettings, IncomingBatch, IncomingMessage, KafkaPort, OutgoingMessage, RunningConsumer } from './kafka-port.js';
import type { KafkaReading, KeptOffsets, Place } from './kafka-reading.js';
import { KafkajsConsumer } from './kafkajs-consumer.js';
import { KafkajsProducer } from './kafkajs-producer.js';
import { KafkajsReader } from './kafkajs-reader.js';
import { quietKafkajs } from './quiet-kafkajs.js';

export interface KafkaSettings {
  brokers: readonly string[];
  clientId: string;
  /** Put before every topic and group on the broker, unseen by callers; for a cluster shared with others. */
  prefix?: string;
  /** Receives the client's warnings and errors: codes and names, no payload. */
  log?: (level: 'warn' | 'error', message: string, detail: Record<string, unknown>) => void;
}

/** kafkajs behind the port: acks from all, idempotent producer, one request in flight. Connects when first used. */
export function connectKafka(settings: KafkaSettings): KafkaPort & KafkaReading {
  quietKafkajs();
  return new KafkajsPort(settings);
}

class KafkajsPort implements KafkaPort, KafkaReading {
  private readonly kafka: Kafka;
  private readonly producer: KafkajsProducer;
  private readonly reader: KafkajsReader;
  private readonly consumers = new Map<RunningConsumer, ConsumedTopics>();
  private readonly prefix: string;

  constructor(private readonly settings: KafkaSettings) {
    this.prefix = settings.prefix ?? '';
    this.kafka = new Kafka({
      clientId: settings.clientId,
      brokers: [...settings.brokers],
      connectionTimeout: 3_000,
      requestTimeout: 30_000,
      logLevel: logLevel.WARN,
      logCreator: logTo(settings),
    });
    this.producer = new KafkajsProducer(this.kafka);
    this.reader = new KafkajsReader(this.kafka, this.prefix + settings.clientId);
  }

  async produce(messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.producer.send(this.prefix === '' ? messages : messages.map((message) => ({ ...message, topic: this.prefix + message.topic })));
  }

  consume(settings: ConsumeSettings): RunningConsumer {
    const prefixed: ConsumeSettings = {
      ...settings,
      groupId: this.prefix + settings.groupId,
      topics: settings.topics.map((topic) => this.prefix + topic),
      handle: (batch) => settings.handle(this.unprefixed(batch)),
    };
    const onError = (error: unknown): void => this.settings.log?.('error', 'consumer failed', { group: settings.groupId, error: errorName(error) });
    const consumer = new KafkajsConsumer(this.kafka, prefixed, { onError });
    this.consumers.set(consumer, { groupId: settings.groupId, topics: [...settings.topics] });
    return {
      stop: async () => {
        await consumer.stop();
        this.consumers.delete(consumer);
      },
    };
  }

  consuming(): ConsumedTopics[] {
    return [...this.consumers.values()];
  }

  async lag(groupId: string, topics: readonly string[]): Promise<Record<string, number>> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      const taken = await admin.fetchOffsets({ groupId: this.prefix + groupId, topics: topics.map((topic) => this.prefix + topic) });
      const lags = taken.map(async ({ topic, partitions }) => {
        const ends = await admin.fetchTopicOffsets(topic);
        return [topic.slice(this.prefix.length), lagOf(ends, partitions)] as const;
      });
      return Object.fromEntries(await Promise.all(lags));
    } finally {
      await admin.disconnect();
    }
  }

  async read(topic: string, places: readonly Place[]): Promise<IncomingMessage[]> {
    return (await this.reader.read(this.prefix + topic, places)).map((message) => ({ ...message, topic }));
  }

  kept(topic: string): Promise<KeptOffsets[]> {
    return this.reader.kept(this.prefix + topic);
  }

  async close(): Promise<void> {
    await Promise.all([...this.consumers.keys()].map((consumer) => consumer.stop()));
    await this.producer.close();
  }

  private unprefixed(batch: IncomingBatch): IncomingBatch {
    if (this.prefix === '') return batch;
    const topic = batch.topic.slice(this.prefix.length);
    return { ...batch, topic, messages: batch.messages.map((message) => ({ ...message, topic })) };
  }
}

/** A group that has not committed begins at the earliest offset. */
function lagOf(ends: { partition: number; high: string; low: string }[], taken: { partition: number; offset: string }[]): number {
  return ends.reduce((sum, { partition, high, low }) => {
    const offset = Number(taken.find((one) => one.partition === partition)?.offset ?? -1);
    return sum + Number(high) - (offset < 0 ? Number(low) : offset);
  }, 0);
}

function logTo(settings: KafkaSettings): logCreator {
  return () => ({ level, label, log }) => {
    const { message, groupId, error, retryCount } = log;
    if (message.startsWith('Limiting retries')) return; // ours on purpose: a producer in doubt is replaced
    settings.log?.(level === logLevel.ERROR ? 'error' : 'warn', message, { client: label, groupId, error, retryCount });
  };
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, type } = error as { code?: string; type?: string };
  return [error.name, type ?? code].filter(Boolean).join(' ');
}
