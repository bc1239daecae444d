import type { ListId, ShareReceipt } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';

export interface ShareReceiptSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Keys;
  /** Group id, e.g. `department-node`. */
  group: string;
  /** Consumers whose receipts are heard, e.g. `medical-insurance`. */
  consumers: readonly string[];
  /** Only receipts for lists of these departments are kept. */
  departments: readonly string[];
  onReceipt?: (manager: EntityManager, receipt: ShareReceipt) => Promise<void>;
  onError?: (error: unknown) => void;
}

/** Keeps every receipt whose signature holds in `share_receipt`. */
export function consumeShareReceipts(settings: ShareReceiptSettings): RunningConsumer {
  throw new Error(`consumeShareReceipts ${settings.group}`);
}

/** Receipts of a version, oldest first. */
export async function receiptsOf(manager: EntityManager, list: ListId, version: number): Promise<ShareReceipt[]> {
  throw new Error(`receiptsOf ${typeof manager} ${list} ${version}`);
}
