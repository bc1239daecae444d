import { Partitioners, type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import type { OutgoingMessage } from './kafka-port.js';

/** A request carries one record batch per partition, which brokers limit to 1 MiB unless told otherwise. */
const REQUEST_BYTES = 900 * 1024;

/**
 * One send at a time, so that order holds; a producer that failed is replaced, because its sequence numbers are in
 * doubt. What was sent in doubt is sent again: receivers know it by its message id.
 */
export class KafkajsProducer {
  private producer: Producer | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  send(messages: readonly OutgoingMessage[]): Promise<void> {
    const sent = this.queue.then(() => this.sendNow(messages));
    this.queue = sent.catch(() => {});
    return sent;
  }

  async close(): Promise<void> {
    await this.queue;
    await this.drop();
  }

  private async sendNow(messages: readonly OutgoingMessage[]): Promise<void> {
    try {
      const producer = await this.connected();
      for (const request of requestsOf(messages)) await producer.sendBatch({ acks: -1, topicMessages: byTopic(request) });
    } catch (error) {
      await this.drop();
      throw error;
    }
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    });
    await producer.connect();
    this.producer = producer;
    return producer;
  }

  private async drop(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.disconnect().catch(() => {});
  }
}

export function* requestsOf(messages: readonly OutgoingMessage[]): Generator<OutgoingMessage[]> {
  let request: OutgoingMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = (message.value?.length ?? 0) + 256;
    if (request.length > 0 && bytes + size > REQUEST_BYTES) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(message);
    bytes += size;
  }
  if (request.length > 0) yield request;
}

function byTopic(messages: readonly OutgoingMessage[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, headers, value } of messages) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    entry.messages.push({ key, headers, value });
    topics.set(topic, entry);
  }
  return [...topics.values()];
}
