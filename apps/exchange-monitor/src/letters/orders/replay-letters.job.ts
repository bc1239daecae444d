import { outboxDepth, type KafkaReading } from '@lianban/messaging';
import { inTransaction, systemActor, type JobContext, type JobRunner } from '@lianban/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { endSending } from './close-orders.js';
import { findNext } from './find-next.js';
import { sendLetters } from './send-letters.js';

export const replayLettersJob = 'replay-letters';

export interface ReplayParts {
  dataSource: DataSource;
  kafka: KafkaReading;
  /** Most letters sent again in a second, so that consumers keep room for what is new; default 500. */
  perSecond?: number;
}

/** What may wait to leave before more is added. */
const MOST_WAITING = 5_000;

/** Sends approved orders; killed, it goes on with the letters that wait. */
export function registerReplayJob(runner: JobRunner, parts: ReplayParts): void {
  runner.register(replayLettersJob, (job) => new ReplayOrder(parts, job).run(), { maxAttempts: 1_000 });
}

class ReplayOrder {
  constructor(private readonly parts: ReplayParts, private readonly job: JobContext) {}

  async run(): Promise<void> {
    const { dataSource, kafka } = this.parts;
    const orderId = this.job.subjectId;
    for (let sent = 0; ; ) {
      await this.waitForRoom();
      const next = await inTransaction(dataSource, systemActor, (manager) => findNext(manager, orderId));
      if (next.length === 0) break;
      const began = performance.now();
      await sendLetters(dataSource, kafka, orderId, next);
      sent += next.length;
      await this.job.heartbeat({ sent });
      await this.rest((next.length / (this.parts.perSecond ?? 500)) * 1_000 - (performance.now() - began));
    }
    await inTransaction(dataSource, systemActor, (manager) => endSending(manager, orderId));
  }

  private async waitForRoom(): Promise<void> {
    while ((await outboxDepth(this.parts.dataSource)).waiting > MOST_WAITING) await this.rest(200);
  }

  private async rest(ms: number): Promise<void> {
    this.job.signal.throwIfAborted();
    if (ms > 0) await pause(ms, undefined, { signal: this.job.signal });
  }
}
