import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaPort, RunningConsumer } from '@lianban/messaging';
import type { DataSource } from 'typeorm';
import { consumeSteps } from './steps-consumer.js';

const LOOK_MS = 2_000;

/** Runs the consumer of the current generation; after a rebuild was ordered, the consumer of the next one. */
export class ProjectionService {
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;
  private consumer: RunningConsumer | undefined;
  private generation = 0;

  constructor(private readonly dataSource: DataSource, private readonly kafka: KafkaPort, private readonly onError: (error: unknown) => void = () => {}) {}

  start(): void {
    this.loop ??= this.follow();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await this.consumer?.stop();
  }

  private async follow(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.adopt().catch(this.onError);
      await delay(LOOK_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async adopt(): Promise<void> {
    const rows = await this.dataSource.query<{ generation: number }[]>('select generation from projection_generation');
    const generation = rows[0]?.generation ?? 1;
    if (generation === this.generation) return;
    await this.consumer?.stop();
    this.consumer = consumeSteps({ dataSource: this.dataSource, kafka: this.kafka, generation });
    this.generation = generation;
  }
}
