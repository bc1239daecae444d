import { shareReceiptTopic, type ShareReceipt } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { appendOutbox } from '../outbox/append-outbox.js';
import { signReceipt } from '../share/manifest-signature.js';
import type { LandedRow } from './landed-table.js';

export interface ReceiptFacts {
  status: ShareReceipt['status'];
  reasonCode: string | null;
  manifestSha256: string;
  rowsApplied: number;
}

/** Signs the consumer's answer to a version and puts it into the outbox. */
export async function sendReceipt(manager: EntityManager, keys: Keys, consumer: string, row: Pick<LandedRow, 'list' | 'version' | 'department'>, facts: ReceiptFacts): Promise<void> {
  const { department, list, version } = row;
  const [clock] = await manager.query<{ now: Date }[]>('select clock_timestamp() as now');
  const at = clock!.now.toISOString();
  const receipt = signReceipt(keys, { type: 'share-receipt.v1', id: randomUUID(), department, list, version, consumer, ...facts, at });
  await appendOutbox(manager, {
    destination: 'kafka',
    topic: shareReceiptTopic(consumer),
    key: `${department}/${list}`,
    headers: { type: receipt.type },
    value: receipt,
  });
}
