import type { ShareReceipt } from '@lianban/contracts';
import { inTransaction, systemActor } from '@lianban/persistence';
import { ShareApplier } from '../lander/apply-share.js';
import { Landing } from '../lander/land-message.js';
import { changeRows, LIST, published, shareOf, takeOutbox, type ShareWorld } from './share-world.cases.js';

const CONSUMER = 'medical-insurance';

/** Published, landed, applied, and the receipt brought back. Answers the version and its receipts. */
export async function roundTrip(world: ShareWorld, seed: string, rows = 1_200): Promise<{ version: number; receipts: ShareReceipt[] }> {
  const { messages } = await published(world, shareOf(changeRows(rows, seed)));
  const landing = new Landing({ keys: world.keys.insurance, consumer: CONSUMER });
  for (const message of messages) await inTransaction(world.consumer, systemActor, (manager) => landing.land(manager, message));
  const onVersion = async ({ changes }: { changes: AsyncIterable<unknown[]> }) => {
    let count = 0;
    for await (const chunk of changes) count += chunk.length;
    return async () => count;
  };
  const applier = new ShareApplier({ dataSource: world.consumer, keys: world.keys.insurance, consumer: CONSUMER, onVersion });
  await applier.applyWhatIsNext(LIST, { signal: new AbortController().signal, heartbeat: async () => {} });
  const receipts = (await takeOutbox(world.consumer)).filter(({ headers }) => headers['type'] === 'share-receipt.v1').map(({ value }) => JSON.parse(value!.toString('utf8')) as ShareReceipt);
  for (const receipt of receipts) await keepReceipt(world, receipt);
  return { version: receipts.at(-1)!.version, receipts };
}

function keepReceipt(world: ShareWorld, receipt: ShareReceipt): Promise<unknown> {
  return inTransaction(world.giver, systemActor, (manager) =>
    manager.query(
      `insert into share_receipt (id, department, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signature)
       select r.id, r.department, r.list, r.version, r.consumer, r.status, r."reasonCode", r."manifestSha256", r."rowsApplied", r.at, r.signature
       from jsonb_to_record($1) as r (id text, department text, list text, version int, consumer text, status text, "reasonCode" text, "manifestSha256" text, "rowsApplied" int, at text, signature jsonb)`,
      [JSON.stringify(receipt)],
    ));
}
