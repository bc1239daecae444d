import { listOwner, receiptTopicOf, shareReceiptTopic, ShareReceipt, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { consumeWithInbox } from '../inbox/consume-with-inbox.js';
import { MessageRefused } from '../inbox/message-refused.js';
import { parseJson } from '../inbox/parse-json.js';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { isReceiptSigned } from '../share/manifest-signature.js';

export interface ShareReceiptSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Keys;
  /** Kafka group, e.g. `department-node.share-receipts`. */
  group: string;
  /** Services whose receipts are heard, e.g. `medical-insurance`; those of departments come from `department-node`. */
  consumers: readonly string[];
  /** Only receipts for these lists are kept. */
  lists: readonly ListId[];
  onReceipt?: (manager: EntityManager, receipt: ShareReceipt) => Promise<void>;
  onError?: (error: unknown) => void;
}

/** Keeps every receipt whose signature holds in `share_receipt`. */
export function consumeShareReceipts(settings: ShareReceiptSettings): RunningConsumer {
  const { dataSource, kafka, group, consumers, onError } = settings;
  return consumeWithInbox({
    dataSource,
    kafka,
    consumer: group,
    topics: consumers.map(shareReceiptTopic),
    onError,
    handle: async (manager, message) => {
      const receipt = parseJson(message, ShareReceipt);
      if (!settings.lists.includes(receipt.list)) return;
      if (!isGenuine(settings.keys, receipt, message.topic)) throw new MessageRefused('SHARE.RECEIPT_SIGNATURE');
      if (await keepReceipt(manager, receipt)) await settings.onReceipt?.(manager, receipt);
    },
  });
}

/** Signed by the receiver, on its own topic, to the owner of the list. */
export function isGenuine(keys: Keys, receipt: ShareReceipt, topic: string): boolean {
  return topic === receiptTopicOf(receipt.list, receipt.consumer) && listOwner[receipt.list] === receipt.department && isReceiptSigned(keys, receipt);
}

/** Answers whether it was new. */
export async function keepReceipt(manager: EntityManager, receipt: ShareReceipt): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `insert into share_receipt (id, department, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
    [
      receipt.id, receipt.department, receipt.list, receipt.version, receipt.consumer, receipt.status, receipt.reasonCode,
      receipt.manifestSha256, receipt.rowsApplied, receipt.at, JSON.stringify(receipt.signature),
    ],
  );
  return rows.length > 0;
}

/** Receipts of a version, oldest first. */
export function receiptsOf(manager: EntityManager, list: ListId, version: number): Promise<ShareReceipt[]> {
  return manager.query<ShareReceipt[]>(
    `select 'share-receipt.v1' as type, id, department, list, version, consumer, status, reason_code as "reasonCode",
            manifest_sha256 as "manifestSha256", rows_applied as "rowsApplied", at, signature
     from share_receipt where list = $1 and version = $2 order by received_at, id`,
    [list, version],
  );
}
