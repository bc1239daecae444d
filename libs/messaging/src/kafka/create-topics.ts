import { topicConfig, type TopicSpec } from '@lianban/contracts';
import { Kafka, logLevel, type Admin, type ConfigResourceTypes } from 'kafkajs';
import { quietKafkajs } from './quiet-kafkajs.js';

export interface CreateTopicsOptions {
  replicationFactor?: number;
  /** As of `connectKafka`. */
  prefix?: string;
}

export interface CreatedTopics {
  created: string[];
  /** There already, with another cleanup, retention or segment than declared: now as declared. */
  altered: string[];
  /** There already with another number of partitions; left so, because keys would change their partition and with it their order. */
  otherPartitions: { name: string; declared: number; actual: number }[];
}

/** The enumeration itself is not among the names that an ES module can import from kafkajs. */
const TOPIC_RESOURCE: ConfigResourceTypes.TOPIC = 2;

/** Creates the topics that are missing and gives those that exist the configuration that is declared. Names are those of the declaration. */
export async function createTopics(brokers: readonly string[], specs: readonly TopicSpec[], { prefix = '', replicationFactor = 1 }: CreateTopicsOptions = {}): Promise<CreatedTopics> {
  quietKafkajs();
  const kafka = new Kafka({ clientId: 'create-topics', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const known = new Set(await admin.listTopics());
    const there = specs.filter(({ name }) => known.has(prefix + name));
    const missing = specs.filter(({ name }) => !known.has(prefix + name));
    const topics = missing.map((spec) => ({ topic: prefix + spec.name, numPartitions: spec.partitions, replicationFactor, configEntries: entriesOf(spec) }));
    if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true, timeout: 30_000 });
    return { created: missing.map(({ name }) => name), altered: await align(admin, there, prefix), otherPartitions: await partitionsOf(admin, there, prefix) };
  } finally {
    await admin.disconnect();
  }
}

const entriesOf = (spec: TopicSpec): { name: string; value: string }[] => Object.entries(topicConfig(spec)).map(([name, value]) => ({ name, value }));

/** Says what is declared of every topic that differs; answers their names. */
async function align(admin: Admin, specs: readonly TopicSpec[], prefix: string): Promise<string[]> {
  if (specs.length === 0) return [];
  const resource = (spec: TopicSpec) => ({ type: TOPIC_RESOURCE, name: prefix + spec.name });
  const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: specs.map((spec) => ({ ...resource(spec), configNames: Object.keys(topicConfig(spec)) })) });
  const actual = new Map(resources.map(({ resourceName, configEntries }) => [resourceName, new Map(configEntries.map(({ configName, configValue }) => [configName, configValue]))]));
  const drifted = specs.filter((spec) => entriesOf(spec).some(({ name, value }) => actual.get(prefix + spec.name)?.get(name) !== value));
  if (drifted.length > 0) await admin.alterConfigs({ validateOnly: false, resources: drifted.map((spec) => ({ ...resource(spec), configEntries: entriesOf(spec) })) });
  return drifted.map(({ name }) => name);
}

async function partitionsOf(admin: Admin, specs: readonly TopicSpec[], prefix: string): Promise<CreatedTopics['otherPartitions']> {
  if (specs.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: specs.map(({ name }) => prefix + name) });
  const actual = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  return specs.flatMap(({ name, partitions }) => {
    const found = actual.get(prefix + name);
    return found === undefined || found === partitions ? [] : [{ name, declared: partitions, actual: found }];
  });
}
