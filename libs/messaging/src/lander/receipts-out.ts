import { findListContract, shareReceiptTopic, type ShareReceipt } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { appendOutbox } from '../outbox/append-outbox.js';
import { signReceipt } from '../share/manifest-signature.js';
import type { LandedRow } from './landed-table.js';

/** The one service that answers for departments. */
const NODE = 'department-node';

export interface ReceiptFacts {
  status: ShareReceipt['status'];
  reasonCode: string | null;
  manifestSha256: string;
  rowsApplied: number;
}

/**
 * Whose answer it is: a service's own, or at a node that of each receiving department whose key it holds and for whom the
 * giver locked the version (it leaves out who declined).
 */
async function answeringNames(manager: EntityManager, keys: Pick<Keys, 'names'>, consumer: string, { list, version }: Pick<LandedRow, 'list' | 'version'>): Promise<readonly string[]> {
  const recipients = consumer === NODE ? (findListContract(list)?.recipients ?? []) : [];
  const here = recipients.filter((department) => keys.names.includes(department));
  if (here.length === 0) return [consumer];
  const [row] = await manager.query<{ locked: string[] | null }[]>(
    `select (select array_agg(w ->> 'recipient') from jsonb_array_elements(manifest -> 'dataKey' -> 'wraps') w) as locked from landed_version where list = $1 and version = $2`, [list, version],
  );
  return row?.locked ? here.filter((department) => row.locked!.includes(department)) : here;
}

/** Signs the answer to a version, once for each who answers, keeps it as the consumer's own copy and puts it into the outbox. */
export async function sendReceipt(manager: EntityManager, keys: Keys, consumer: string, row: Pick<LandedRow, 'list' | 'version' | 'department'>, facts: ReceiptFacts): Promise<void> {
  const { department, list, version } = row;
  const [clock] = await manager.query<{ now: Date }[]>('select clock_timestamp() as now');
  const at = clock!.now.toISOString();
  const answers = (await answeringNames(manager, keys, consumer, row)).map((name) =>
    signReceipt(keys, { type: 'share-receipt.v1', id: randomUUID(), department, list, version, consumer: name, ...facts, at }));
  for (const receipt of answers) await keepReceipt(manager, receipt);
  await appendOutbox(manager, ...answers.map((receipt) => ({
    destination: 'kafka' as const, topic: shareReceiptTopic(consumer), key: `${department}/${list}`, headers: { type: receipt.type }, value: receipt,
  })));
}

async function keepReceipt(manager: EntityManager, receipt: ShareReceipt): Promise<void> {
  const { id, list, version, consumer } = receipt;
  await manager.query('insert into landed_receipt (id, list, version, consumer, receipt) values ($1, $2, $3, $4, $5)', [id, list, version, consumer, JSON.stringify(receipt)]);
}
