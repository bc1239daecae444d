import { ShareReceipt, shareReceiptTopic, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { EntityManager } from 'typeorm';
import type { KafkaPort } from '../kafka/kafka-port.js';
import type { KafkaReading } from '../kafka/kafka-reading.js';
import { readTopic } from '../kafka/read-topic.js';
import { isGenuine, keepReceipt } from './share-receipts.js';

/** The receipts that the topics of the consumers keep for these lists, whose signature holds; answers how many were new. */
export async function restoreReceipts(manager: EntityManager, kafka: KafkaPort & KafkaReading, keys: Keys, consumers: readonly string[], lists: readonly ListId[]): Promise<number> {
  let restored = 0;
  for (const topic of consumers.map(shareReceiptTopic)) {
    await readTopic(kafka, topic, async (messages) => {
      for (const { value } of messages) {
        const receipt = ShareReceipt.safeParse(JSON.parse(value?.toString('utf8') ?? 'null')).data;
        if (receipt && lists.includes(receipt.list) && isGenuine(keys, receipt, topic) && (await keepReceipt(manager, receipt))) restored += 1;
      }
    });
  }
  return restored;
}
