import { retentionMs, type TopicSpec } from '@lianban/contracts';
import { Kafka, logLevel, type ITopicConfig } from 'kafkajs';
import { quietKafkajs } from './quiet-kafkajs.js';

export interface CreateTopicsOptions {
  replicationFactor?: number;
  /** As of `connectKafka`. */
  prefix?: string;
}

/** Creates the topics that are missing, with their retention; changes none that exists. Answers the names created. */
export async function createTopics(brokers: readonly string[], specs: readonly TopicSpec[], options: CreateTopicsOptions = {}): Promise<string[]> {
  quietKafkajs();
  const kafka = new Kafka({ clientId: 'create-topics', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const known = new Set(await admin.listTopics());
    const missing = specs.map((spec) => topicOf(spec, options)).filter(({ topic }) => !known.has(topic));
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true, timeout: 30_000 });
    return missing.map(({ topic }) => topic);
  } finally {
    await admin.disconnect();
  }
}

function topicOf(spec: TopicSpec, options: CreateTopicsOptions): ITopicConfig {
  const retention = spec.cleanup === 'compact' ? [] : [{ name: 'retention.ms', value: String(retentionMs) }];
  return {
    topic: (options.prefix ?? '') + spec.name,
    numPartitions: spec.partitions,
    replicationFactor: options.replicationFactor ?? 1,
    configEntries: [{ name: 'cleanup.policy', value: spec.cleanup }, ...retention],
  };
}
