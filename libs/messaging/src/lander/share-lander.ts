import type { ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { JobRunner } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import type { ApplyVersion, LandedState } from './landed-version.js';

export interface ShareLanderSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Keys;
  /** Name on receipts and of their topic, e.g. `medical-insurance`; also the Kafka group `<consumer>.shares`. */
  consumer: string;
  lists: readonly ListId[];
  onVersion: ApplyVersion;
  onError?: (error: unknown) => void;
}

export interface LandedVersionView {
  list: ListId;
  version: number;
  state: LandedState;
  reasonCode: string | null;
  chunksExpected: number | null;
  chunksLanded: number;
  counts: { added: number; changed: number; left: number; rowsAfter: number } | null;
  batchId: string | null;
  publishedAt: string | null;
  rowsApplied: number | null;
  appliedAt: Date | null;
}

/** The consumer's side: lands in any order, applies strictly in order, answers each version with a signed receipt. */
export class ShareLander {
  constructor(private readonly settings: ShareLanderSettings) {}

  /** Registers the job `apply-share`; call it in the process that runs jobs. */
  registerJobs(runner: JobRunner): void {
    throw new Error(`registerJobs ${typeof runner} ${this.settings.consumer}`);
  }

  /** Starts landing; call it in the process that consumes. */
  consume(): RunningConsumer {
    throw new Error('consume');
  }

  /** Landed versions, newest first. */
  async versions(_manager: EntityManager, _filter: { list?: ListId; state?: LandedState; limit?: number } = {}): Promise<LandedVersionView[]> {
    return [];
  }
}
