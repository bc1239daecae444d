import { randomBytes } from 'node:crypto';
import { Kafka, logLevel, type Admin, type Consumer, type KafkaMessage, type RetryOptions } from 'kafkajs';

export interface TopicMessage {
  topic: string;
  partition: number;
  offset: string;
  key: string;
  headers: Record<string, string>;
  value: Buffer | null;
}

type Take = (message: TopicMessage) => void;
/** Where each partition that holds anything ends, by `topic/partition`. */
type Ends = Map<string, bigint>;

const SILENCE_MS = 30_000;

/** The topics, read from their beginning by a consumer of our own that commits nothing and leaves no group behind. */
export class Topics {
  private readonly kafka: Kafka;

  constructor(brokers: string, retry: RetryOptions = {}) {
    this.kafka = new Kafka({ clientId: 'reconcile', brokers: brokers.split(','), logLevel: logLevel.NOTHING, retry });
  }

  names(): Promise<string[]> {
    return this.withAdmin((admin) => admin.listTopics());
  }

  /** Every message that is on these topics now. Throws when the broker stays silent before the end. */
  async read(topics: readonly string[], take: Take): Promise<void> {
    const ends = await this.withAdmin((admin) => endsOf(admin, topics));
    if (ends.size === 0) return;
    const groupId = `reconcile-${randomBytes(6).toString('hex')}`;
    const consumer = this.kafka.consumer({ groupId, maxBytesPerPartition: 4 * 1024 * 1024 });
    await consumer.connect();
    try {
      await consumer.subscribe({ topics: [...new Set([...ends.keys()].map(topicOf))], fromBeginning: true });
      await readTo(consumer, ends, take);
    } finally {
      await consumer.disconnect();
      await this.withAdmin((admin) => admin.deleteGroups([groupId])).catch(() => {});
    }
  }

  private async withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}

const topicOf = (place: string): string => place.slice(0, place.lastIndexOf('/'));

async function endsOf(admin: Admin, topics: readonly string[]): Promise<Ends> {
  const known = new Set(await admin.listTopics());
  const ends: Ends = new Map();
  for (const topic of topics.filter((name) => known.has(name))) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) ends.set(`${topic}/${partition}`, BigInt(high));
    }
  }
  return ends;
}

async function readTo(consumer: Consumer, ends: Ends, take: Take): Promise<void> {
  let heardAt = Date.now();
  const done = Promise.withResolvers<void>();
  const watch = setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) done.reject(new Error(`Kafka ${SILENCE_MS / 1000} 秒没有回答，还没有读完 ${[...ends.keys()].join('、')}`));
  }, 1_000);
  const eachBatch: Parameters<Consumer['run']>[0] = {
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      heardAt = Date.now();
      takeBatch(ends, batch, take);
      if (ends.size === 0) done.resolve();
    },
  };
  consumer.run(eachBatch).catch(done.reject);
  await done.promise.finally(() => clearInterval(watch));
}

function takeBatch(ends: Ends, batch: { topic: string; partition: number; messages: KafkaMessage[]; lastOffset(): string }, take: Take): void {
  const place = `${batch.topic}/${batch.partition}`;
  const end = ends.get(place);
  if (end === undefined) return;
  for (const message of batch.messages) {
    if (BigInt(message.offset) < end) take({ topic: batch.topic, partition: batch.partition, ...partsOf(message) });
  }
  if (BigInt(batch.lastOffset()) + 1n >= end) ends.delete(place);
}

function partsOf({ key, headers, value, offset }: KafkaMessage): Omit<TopicMessage, 'topic' | 'partition'> {
  const texts = Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)]);
  return { offset, key: key?.toString() ?? '', headers: Object.fromEntries(texts), value };
}
