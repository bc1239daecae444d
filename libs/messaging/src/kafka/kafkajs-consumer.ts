import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumeSettings, IncomingMessage, RunningConsumer } from './kafka-port.js';

export interface ConsumerHooks {
  onError(error: unknown): void;
}

const HEARTBEAT_MS = 2_000;
const SESSION_MS = 10_000;
const LONGEST_PAUSE_MS = 5_000;

/** Joins in the background and joins anew after every crash, until stopped. */
export class KafkajsConsumer implements RunningConsumer {
  private consumer: Consumer | undefined;
  private stopped = false;
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(private readonly kafka: Kafka, private readonly settings: ConsumeSettings, private readonly hooks: ConsumerHooks) {
    this.ended = this.live();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopping.abort();
    await this.ended;
  }

  private async live(): Promise<void> {
    let pauseMs = 200;
    while (!this.stopped) {
      const began = Date.now();
      await this.runOnce().catch((error: unknown) => this.hooks.onError(error));
      await this.consumer?.disconnect().catch(() => {});
      if (Date.now() - began > 60_000) pauseMs = 200;
      await this.rest(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Ends when the consumer crashed for good or is to stop. */
  private async runOnce(): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: this.settings.groupId,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: 30_000,
      maxBytesPerPartition: 4 * 1024 * 1024,
      maxWaitTimeInMs: this.settings.waitMs ?? 500,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    const over = new Promise<void>((resolve) => {
      consumer.on('consumer.crash', ({ payload }) => {
        this.hooks.onError(payload.error);
        resolve();
      });
      this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.settings.topics], fromBeginning: this.settings.fromBeginning ?? true });
    await consumer.run({
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.settings.concurrency ?? 1,
      eachBatch: (payload) => this.handle(payload),
    });
    await over;
  }

  private async handle(payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale, resolveOffset } = payload;
    const messages = batch.messages.map((message) => incoming(batch.topic, batch.partition, message));
    if (messages.length > 0 && !(await this.handleUntilDone(payload, messages))) return;
    if (isRunning() && !isStale()) resolveOffset(batch.lastOffset());
  }

  /** The same batch again and again, with pauses: a failure here is the database's, not a message's. */
  private async handleUntilDone(payload: EachBatchPayload, messages: IncomingMessage[]): Promise<boolean> {
    const { batch, isRunning, isStale } = payload;
    for (let pauseMs = 200; isRunning() && !isStale() && !this.stopped; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.heartbeating(payload, () =>
          this.settings.handle({ topic: batch.topic, partition: batch.partition, messages, heartbeat: payload.heartbeat }),
        );
        return true;
      } catch (error) {
        if (isOfKafka(error)) throw error;
        this.hooks.onError(error);
        await this.heartbeating(payload, () => this.rest(pauseMs));
      }
    }
    return false;
  }

  /** Keeps the membership alive meanwhile; a lost membership is told when the work is over. */
  private async heartbeating(payload: EachBatchPayload, work: () => Promise<void>): Promise<void> {
    let lost: unknown;
    const timer = setInterval(() => {
      payload.heartbeat().catch((error: unknown) => {
        lost ??= error;
      });
    }, HEARTBEAT_MS);
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
    if (lost !== undefined) throw lost;
  }

  private rest(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}

function isOfKafka(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('KafkaJS');
}

export function incoming(topic: string, partition: number, message: KafkaMessage): IncomingMessage {
  const headers = Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : (value ?? ''))]);
  return { topic, partition, offset: message.offset, key: message.key?.toString() ?? '', headers: Object.fromEntries(headers), value: message.value, sentAt: new Date(Number(message.timestamp)) };
}
