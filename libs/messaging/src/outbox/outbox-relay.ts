import type { DataSource } from 'typeorm';
import type { KafkaPort } from '../kafka/kafka-port.js';
import type { WorkflowOutboxEntry } from './outbox-entry.js';

export interface OutboxRelaySettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Sends one signalWithStart; may be called again with the same entry. Without it workflow entries wait. */
  startWorkflow?: (entry: WorkflowOutboxEntry) => Promise<void>;
  /** Rows per batch; default 500. */
  batchSize?: number;
  onError?: (error: unknown) => void;
}

/** Empties the outbox in order per key; one relay is at work per database. A row is deleted after its acknowledgement. */
export class OutboxRelay {
  constructor(private readonly settings: OutboxRelaySettings) {}
  start(): void {
    throw new Error(`start ${typeof this.settings}`);
  }
  async stop(): Promise<void> {}
}
