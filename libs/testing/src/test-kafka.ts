import { randomBytes } from 'node:crypto';
import { Kafka, logLevel, type ITopicConfig } from 'kafkajs';
import { requiredEnv } from './required-env.js';

export interface TestKafka {
  brokers: string[];
  /** Put before topic and group names, so that test files do not hear each other. */
  prefix: string;
  createTopics(topics: readonly ITopicConfig[]): Promise<void>;
  /** Every message of a topic up to its end now: key, headers as text, value. */
  readAll(topic: string): Promise<TestMessage[]>;
  stop(): Promise<void>;
}

export interface TestMessage {
  partition: number;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
}

/** The broker at TEST_KAFKA_BROKERS. Topics created here are deleted by `stop`. */
export async function testKafka(): Promise<TestKafka> {
  const brokers = requiredEnv('TEST_KAFKA_BROKERS').split(',');
  const prefix = `test-${randomBytes(4).toString('hex')}.`;
  const kafka = new Kafka({ clientId: 'testing', brokers, logLevel: logLevel.NOTHING, retry: { retries: 3 } });
  const admin = kafka.admin();
  await admin.connect();
  const created: string[] = [];
  return {
    brokers,
    prefix,
    createTopics: async (topics) => {
      await admin.createTopics({ topics: [...topics], waitForLeaders: true });
      created.push(...topics.map(({ topic }) => topic));
    },
    readAll: async (topic) => readToEnd(kafka, topic, await endOffsets(admin, topic)),
    stop: async () => {
      if (created.length > 0) await admin.deleteTopics({ topics: created });
      await admin.disconnect();
    },
  };
}

async function endOffsets(admin: ReturnType<Kafka['admin']>, topic: string): Promise<Map<number, bigint>> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return new Map(offsets.filter(({ high, low }) => BigInt(high) > BigInt(low)).map(({ partition, high }) => [partition, BigInt(high)]));
}

async function readToEnd(kafka: Kafka, topic: string, ends: Map<number, bigint>): Promise<TestMessage[]> {
  const messages: TestMessage[] = [];
  if (ends.size === 0) return messages;
  const consumer = kafka.consumer({ groupId: `testing-${randomBytes(6).toString('hex')}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachBatch: async ({ batch }) => {
          for (const { key, headers, value } of batch.messages) {
            messages.push({ partition: batch.partition, key: key?.toString() ?? null, headers: asText(headers ?? {}), value });
          }
          const end = ends.get(batch.partition);
          if (end !== undefined && BigInt(batch.lastOffset()) + 1n >= end) ends.delete(batch.partition);
          if (ends.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return messages;
}

function asText(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
