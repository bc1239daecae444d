import { listIds, listOwner, receiptTopicOf, ShareReceipt, shareTopic, topics, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { consumeWithInbox, isReceiptSigned, parseJson, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { receiptGroup, witnessGroup } from './groups.js';
import { witnessed } from './witnessed-message.js';
import { keepChunks, keepFault, keepManifest, type Sighting } from './witness-table.js';

export interface WitnessSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Pick<Keys, 'verifyAt'>;
  onError?: (error: unknown) => void;
}

const listOfTopic = new Map<string, ListId>(listIds.map((list) => [shareTopic(list), list]));
const receiptTopics = topics.map(({ name }) => name).filter((name) => name.endsWith('.share-receipt.v1'));

/** Sees every message of every share, from the first there is. No inbox: the place of a message in its topic makes it one row. */
export function consumeShares({ dataSource, kafka, keys }: WitnessSettings): RunningConsumer {
  return kafka.consume({
    groupId: witnessGroup,
    topics: [...listOfTopic.keys()],
    waitMs: 2_000,
    handle: async ({ messages }) => {
      const sightings = messages.flatMap((message): Sighting[] => {
        const list = listOfTopic.get(message.topic);
        return list && message.value ? [{ message, seen: witnessed(keys, list, message) }] : [];
      });
      await inTransaction(dataSource, systemActor, (manager) => keep(manager, sightings));
    },
  });
}

async function keep(manager: EntityManager, sightings: readonly Sighting[]): Promise<void> {
  await keepChunks(manager, sightings);
  for (const { message, seen } of sightings) {
    if ('manifest' in seen) await keepManifest(manager, seen.list, message, seen.manifest);
    else if ('fault' in seen) await keepFault(manager, seen.list, message, seen.fault, seen.version);
  }
}

/** Keeps what every consumer answered. One whose signature does not hold is kept and proves nothing. */
export function consumeReceipts({ dataSource, kafka, keys, onError }: WitnessSettings): RunningConsumer {
  return consumeWithInbox({
    dataSource, kafka, consumer: receiptGroup, topics: receiptTopics, ...(onError && { onError }),
    handle: (manager, message) => keepReceipt(manager, keys, message),
  });
}

async function keepReceipt(manager: EntityManager, keys: Pick<Keys, 'verifyAt'>, message: IncomingMessage): Promise<void> {
  const receipt = parseJson(message, ShareReceipt);
  const inPlace = message.topic === receiptTopicOf(receipt.list, receipt.consumer) && listOwner[receipt.list] === receipt.department;
  await manager.query(
    `insert into witness_receipt (id, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      receipt.id, receipt.list, receipt.version, receipt.consumer, receipt.status, receipt.reasonCode, receipt.manifestSha256, receipt.rowsApplied, receipt.at,
      inPlace && isReceiptSigned(keys, receipt),
    ],
  );
}
