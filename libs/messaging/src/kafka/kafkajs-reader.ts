import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { IncomingMessage } from './kafka-port.js';
import type { KeptOffsets, Place } from './kafka-reading.js';
import { incoming } from './kafkajs-consumer.js';

/** Offsets between two wanted ones that are rather read through than jumped over. */
const NEAR = 2_000n;
const LONGEST_MS = 30_000;
/** Fetches that bring nothing, although the place lies within what is kept: compaction took it. */
const IDLE_FETCHES = 20;

/** Reads single messages with a consumer that lives for one call and commits nothing. */
export class KafkajsReader {
  constructor(private readonly kafka: Kafka, private readonly clientId: string) {}

  async kept(topic: string): Promise<KeptOffsets[]> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      // Asked of an unknown topic, the client tries again for long.
      if (!(await admin.listTopics()).includes(topic)) return [];
      return (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({ partition, low, high }));
    } finally {
      await admin.disconnect();
    }
  }

  async read(topic: string, places: readonly Place[]): Promise<IncomingMessage[]> {
    const kept = new Map((await this.kept(topic)).map((one) => [one.partition, one]));
    const there = places.filter(({ partition, offset }) => isWithin(kept.get(partition), offset));
    if (there.length === 0) return [];
    const groupId = `${this.clientId}.read.${randomUUID()}`;
    const consumer = this.kafka.consumer({ groupId, maxWaitTimeInMs: 100, maxBytesPerPartition: 4 * 1024 * 1024, allowAutoTopicCreation: false, retry: { retries: 2 } });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      return await new Reading(consumer, topic, there, [...kept.keys()]).messages();
    } finally {
      await consumer.disconnect().catch(() => {});
      void this.forget(groupId);
    }
  }

  private async forget(groupId: string): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect().then(() => admin.deleteGroups([groupId])).catch(() => {});
    await admin.disconnect().catch(() => {});
  }
}

/** One walk over the wanted offsets of each partition, ascending. */
class Reading {
  private readonly wanted = new Map<number, bigint[]>();
  private readonly found: IncomingMessage[] = [];
  private idle = 0;
  private finish: () => void = () => {};

  constructor(private readonly consumer: Consumer, private readonly topic: string, places: readonly Place[], private readonly partitions: readonly number[]) {
    for (const { partition, offset } of places) this.wanted.set(partition, [...(this.wanted.get(partition) ?? []), BigInt(offset)]);
    for (const offsets of this.wanted.values()) offsets.sort((a, b) => (a < b ? -1 : 1));
  }

  async messages(): Promise<IncomingMessage[]> {
    const timeout = new AbortController();
    const over = new Promise<void>((resolve, reject) => {
      this.finish = resolve;
      const timer = setTimeout(() => reject(new Error('KAFKA.READ_TIMEOUT')), LONGEST_MS);
      timeout.signal.addEventListener('abort', () => clearTimeout(timer));
      this.consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      this.consumer.on('consumer.fetch', ({ payload }) => this.afterFetch(payload.numberOfBatches));
    });
    try {
      await this.consumer.run({ autoCommit: false, eachBatchAutoResolve: true, eachBatch: (payload) => this.take(payload) });
      this.begin();
      await over;
    } finally {
      timeout.abort();
    }
    return this.found.sort((a, b) => a.partition - b.partition || Number(BigInt(a.offset) - BigInt(b.offset)));
  }

  private begin(): void {
    const idle = this.partitions.filter((partition) => !this.wanted.has(partition));
    if (idle.length > 0) this.consumer.pause([{ topic: this.topic, partitions: idle }]);
    for (const [partition, [first]] of this.wanted) this.seek(partition, first!);
  }

  private take({ batch }: EachBatchPayload): Promise<void> {
    const offsets = this.wanted.get(batch.partition);
    if (!offsets) return Promise.resolve();
    this.idle = 0;
    const here = new Set(offsets.map(String));
    this.found.push(...batch.messages.filter(({ offset }) => here.has(offset)).map((message) => incoming(this.topic, batch.partition, message)));
    this.goOn(batch.partition, offsets.filter((offset) => offset > BigInt(batch.lastOffset())), BigInt(batch.lastOffset()));
    return Promise.resolve();
  }

  private goOn(partition: number, left: bigint[], last: bigint): void {
    if (left.length > 0) {
      this.wanted.set(partition, left);
      if (left[0]! - last > NEAR) this.seek(partition, left[0]!);
      return;
    }
    this.wanted.delete(partition);
    this.consumer.pause([{ topic: this.topic, partitions: [partition] }]);
    if (this.wanted.size === 0) this.finish();
  }

  private afterFetch(batches: number): void {
    if (batches === 0 && ++this.idle >= IDLE_FETCHES) this.finish();
  }

  private seek(partition: number, offset: bigint): void {
    this.consumer.seek({ topic: this.topic, partition, offset: String(offset) });
  }
}

const isWithin = (kept: KeptOffsets | undefined, offset: string): boolean => kept !== undefined && BigInt(offset) >= BigInt(kept.low) && BigInt(offset) < BigInt(kept.high);
