import { retentionMs, topics, type TopicSpec } from '@lianban/contracts';
import { Kafka, logLevel } from 'kafkajs';

/** Creates the topics of the contracts that are missing; those that are there stay as they are. */
export async function createTopics(brokers: string, wanted: readonly TopicSpec[] = topics): Promise<void> {
  const admin = new Kafka({ clientId: 'stack', brokers: brokers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = wanted.filter(({ name }) => !existing.has(name));
    if (missing.length === 0) return;
    await admin.createTopics({ topics: missing.map(toConfig), waitForLeaders: true, timeout: 60_000 });
  } finally {
    await admin.disconnect();
  }
}

function toConfig({ name, partitions, cleanup }: TopicSpec) {
  const kept = cleanup === 'compact' ? [] : [{ name: 'retention.ms', value: String(retentionMs) }];
  return { topic: name, numPartitions: partitions, configEntries: [{ name: 'cleanup.policy', value: cleanup }, ...kept] };
}
