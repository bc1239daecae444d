import { randomUUID } from 'node:crypto';
import type { IncomingMessage, KafkaPort } from './kafka-port.js';
import type { KafkaReading } from './kafka-reading.js';

const SILENCE_MS = 60_000;

/** Every message that a topic keeps now, partition by partition in order; nothing of a topic that is not there. Rejects when the broker falls silent. */
export async function readTopic(kafka: KafkaPort & KafkaReading, topic: string, take: (messages: IncomingMessage[]) => Promise<void>): Promise<void> {
  const kept = (await kafka.kept(topic)).filter(({ low, high }) => BigInt(high) > BigInt(low));
  const ends = new Map(kept.map(({ partition, high }) => [partition, BigInt(high)]));
  if (ends.size === 0) return;
  const whole = Promise.withResolvers<void>();
  let timer = setTimeout(() => whole.reject(new Error('KAFKA.READ_TIMEOUT')), SILENCE_MS);
  const running = kafka.consume({
    groupId: `read-topic.${randomUUID()}`,
    topics: [topic],
    handle: async ({ partition, messages }) => {
      clearTimeout(timer);
      timer = setTimeout(() => whole.reject(new Error('KAFKA.READ_TIMEOUT')), SILENCE_MS);
      const end = ends.get(partition);
      if (end === undefined) return;
      try {
        await take(messages.filter(({ offset }) => BigInt(offset) < end));
      } catch (error) {
        return whole.reject(error as Error);
      }
      if (BigInt(messages.at(-1)!.offset) + 1n >= end) ends.delete(partition);
      if (ends.size === 0) whole.resolve();
    },
  });
  try {
    await whole.promise;
  } finally {
    clearTimeout(timer);
    await running.stop();
  }
}
