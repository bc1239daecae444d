import { Kafka, logLevel, type Admin, type ConfigResourceTypes } from 'kafkajs';
import type { ConsumedTopics } from './kafka-port.js';
import type { KafkaSettings } from './kafkajs-port.js';
import { quietKafkajs } from './quiet-kafkajs.js';

/** The enumeration itself is not among the names that an ES module can import from kafkajs. */
const TOPIC_RESOURCE: ConfigResourceTypes.TOPIC = 2;

/** What one group has taken of one topic, over all partitions. */
export interface GroupOffsets {
  groupId: string;
  topic: string;
  /** Offsets at which the next message will stand, summed. */
  end: number;
  /** Offsets that the group has taken, summed; where it has taken nothing yet, the earliest there is. */
  committed: number;
}

export interface BrokerTopic {
  name: string;
  partitions: number;
  cleanup: string;
  /** Null: for ever. */
  retentionMs: number | null;
  messages: number;
}

/** Asks the broker, over one connection that is made anew after every fault. Each call rejects within seconds where the broker is away. */
export class BrokerWatch {
  private admin: Promise<Admin> | undefined;
  private readonly prefix: string;

  constructor(private readonly settings: Omit<KafkaSettings, 'log'>) {
    this.prefix = settings.prefix ?? '';
  }

  /** A topic that the broker does not have is left out. */
  offsets(groups: readonly ConsumedTopics[]): Promise<GroupOffsets[]> {
    return this.asking(async (admin) => {
      const topics = [...new Set(groups.flatMap((group) => group.topics))];
      const ends = new Map(await Promise.all(topics.map(async (topic) => [topic, await this.findEnds(admin, topic)] as const)));
      const taken = await Promise.all(groups.map((group) => this.takenBy(admin, group, ends)));
      return taken.flat();
    });
  }

  /** Of the given topics those that the broker has. */
  describe(names: readonly string[]): Promise<BrokerTopic[]> {
    return this.asking(async (admin) => {
      const known = new Set(await admin.listTopics());
      const there = names.filter((name) => known.has(this.prefix + name));
      if (there.length === 0) return [];
      const { topics } = await admin.fetchTopicMetadata({ topics: there.map((name) => this.prefix + name) });
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: there.map((name) => ({ type: TOPIC_RESOURCE, name: this.prefix + name, configNames: ['cleanup.policy', 'retention.ms'] })),
      });
      return Promise.all(there.map(async (name): Promise<BrokerTopic> => {
        const config = new Map(resources.find(({ resourceName }) => resourceName === this.prefix + name)?.configEntries.map((entry) => [entry.configName, entry.configValue]));
        const offsets = await admin.fetchTopicOffsets(this.prefix + name);
        const retention = Number(config.get('retention.ms') ?? -1);
        return {
          name, cleanup: config.get('cleanup.policy') ?? '', retentionMs: retention < 0 ? null : retention,
          partitions: topics.find((topic) => topic.name === this.prefix + name)?.partitions.length ?? 0,
          messages: offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0),
        };
      }));
    });
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    await (await admin?.catch(() => undefined))?.disconnect();
  }

  private async findEnds(admin: Admin, topic: string): Promise<Map<number, number> | undefined> {
    try {
      const offsets = await admin.fetchTopicOffsetsByTimestamp(this.prefix + topic);
      return new Map(offsets.map(({ partition, offset }) => [partition, Number(offset)]));
    } catch (error) {
      if (isUnknownTopic(error)) return undefined;
      throw error;
    }
  }

  private async takenBy(admin: Admin, { groupId, topics }: ConsumedTopics, ends: ReadonlyMap<string, Map<number, number> | undefined>): Promise<GroupOffsets[]> {
    const there = topics.filter((topic) => ends.get(topic));
    if (there.length === 0) return [];
    const taken = await admin.fetchOffsets({ groupId: this.prefix + groupId, topics: there.map((topic) => this.prefix + topic) });
    return Promise.all(taken.map(async ({ topic: prefixed, partitions }): Promise<GroupOffsets> => {
      const topic = prefixed.slice(this.prefix.length);
      const end = sum([...(ends.get(topic)?.values() ?? [])]);
      const offsets = partitions.map(({ partition, offset }) => [partition, Number(offset)] as const);
      const lows = offsets.some(([, offset]) => offset < 0) ? await admin.fetchTopicOffsets(prefixed) : [];
      const low = (partition: number): number => Number(lows.find((one) => one.partition === partition)?.low ?? 0);
      return { groupId, topic, end, committed: sum(offsets.map(([partition, offset]) => (offset < 0 ? low(partition) : offset))) };
    }));
  }

  private async asking<T>(ask: (admin: Admin) => Promise<T>): Promise<T> {
    this.admin ??= this.connect();
    try {
      return await ask(await this.admin);
    } catch (error) {
      await this.close().catch(() => {});
      throw error;
    }
  }

  private async connect(): Promise<Admin> {
    quietKafkajs();
    const { brokers, clientId } = this.settings;
    const kafka = new Kafka({ clientId, brokers: [...brokers], connectionTimeout: 2_000, requestTimeout: 4_000, logLevel: logLevel.NOTHING, retry: { retries: 1, initialRetryTime: 200 } });
    const admin = kafka.admin();
    await admin.connect();
    return admin;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function isUnknownTopic(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ((cause as { type?: unknown }).type === 'UNKNOWN_TOPIC_OR_PARTITION') return true;
  }
  return false;
}
