import { inTransaction, systemActor } from '@lianban/persistence';
import type { ApplySettings } from './apply-share.js';
import type { LandedRow } from './landed-table.js';
import { sendReceipt } from './receipts-out.js';

export type MissingSettings = Pick<ApplySettings, 'dataSource' | 'keys' | 'consumer'>;

/** Tells the giver, once per version, that parts of what its manifest names have not come in time. It still lands when they do. */
export async function reportMissing({ dataSource, keys, consumer }: MissingSettings, afterMinutes: number): Promise<number> {
  return inTransaction(dataSource, systemActor, async (manager) => {
    const late = await manager.query<LandedRow[]>(
      `select list, version, department, manifest_sha256 as "manifestSha256" from landed_version
       where state = 'landing' and reason_code is null and manifest_sha256 is not null and first_landed_at < now() - make_interval(mins => $1)
       for update skip locked`,
      [afterMinutes],
    );
    for (const row of late) {
      const reasonCode = 'SHARE.PARTS_MISSING';
      await manager.query('update landed_version set reason_code = $3 where list = $1 and version = $2', [row.list, row.version, reasonCode]);
      await sendReceipt(manager, keys, consumer, row, { status: 'stuck', reasonCode, manifestSha256: row.manifestSha256!, rowsApplied: 0 });
    }
    return late.length;
  });
}
