import type { TopicSpec } from '@lianban/contracts';

/** Creates the topics that are missing, with their retention; changes none that exists. Answers the names created. */
export async function createTopics(brokers: readonly string[], specs: readonly TopicSpec[], options: { replicationFactor?: number } = {}): Promise<string[]> {
  throw new Error(`createTopics ${brokers.length} ${specs.length} ${options.replicationFactor}`);
}
