import { counties, findResultReceiver, isDeclined, resultListIds, type ChangeRow, type CountyCode, type ListId } from '@lianban/contracts';
import { bucketSql, type SharePublisher } from '@lianban/messaging';
import { cursorRows, clientOf, enqueue, systemActor, systemActorFor } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import { openPerson, type SealedPerson } from '../queries/mask.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { claimChanges, settleClaim } from './result-claim.js';
import { publishJob } from './refresh-results.js';

const GIVER = 'medical-insurance';
const GATHER_SECONDS = 5;
const allCounties = Object.keys(counties) as CountyCode[];

/**
 * Gathers what changed of one result list into a version: first the set is frozen, then chunks are built (resumably),
 * then one transaction publishes and remembers what was said. One writer per list; a killed run goes on with its set.
 */
export async function publishResults(record: ProcedureRecord, publisher: SharePublisher, list: ListId, signal: AbortSignal): Promise<void> {
  if (await isHeld(record, list)) return;
  const claim = await record.transact(systemActor, (manager, context) => claimChanges(manager, list, context));
  if (!claim) return;
  await publisher.prepare({
    versionId: claim.versionId, department: GIVER, list, contractVersion: '1', kind: 'incremental', scope: { period: claim.period, counties: allCounties },
    batchId: claim.versionId, digestKeyId: record.keys.digester.keyId, rowsAfter: claim.rowsAfter, changes: (fromBucket) => changesOf(record, claim.versionId, list, fromBucket), signal,
  });
  await record.transact(systemActorFor(GIVER), async (manager) => {
    await publisher.publish(manager, claim.versionId, { recipients: [recipientOf(list)], officerPost: GIVER, approverPosts: [GIVER] });
    if (await settleClaim(manager, claim.versionId, list)) await enqueue(manager, publishJob, list, { runAfter: new Date(Date.now() + GATHER_SECONDS * 1000) });
  });
}

/** While its one recipient declines a result, changes gather here, so that nothing is missing when it accepts again. */
async function isHeld(record: ProcedureRecord, list: ListId): Promise<boolean> {
  return isDeclined(list, recipientOf(list), await new ReferenceData(record.dataSource).sharing());
}

export function recipientOf(list: ListId): string {
  return findResultReceiver(list)!;
}

/** Lists that medical insurance publishes. */
export const resultLists: readonly ListId[] = resultListIds;

interface ClaimedRow extends SealedPerson {
  op: ChangeRow['op'];
  rowKey: string;
  county: CountyCode;
  idDigest: string;
  nameDigest: string;
  line: number;
  fields: Record<string, string | null>;
}

const frozen = `
select c.op, c.row_key as "rowKey", c.county, p.id_digest as "idDigest", c.name_digest as "nameDigest", c.line, c.fields, p.id_sealed as "idSealed", p.name_sealed as "nameSealed"
from result_change c join person p using (person_id) where c.version_id = $1 and ${bucketSql('p.id_digest')} >= $2 order by ${bucketSql('p.id_digest')}, c.row_key`;

async function* changesOf(record: ProcedureRecord, versionId: string, list: ListId, fromBucket: number): AsyncGenerator<ChangeRow> {
  const runner = record.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    for await (const rows of cursorRows<ClaimedRow>(await clientOf(runner.manager), frozen, [versionId, fromBucket])) {
      for (const row of rows) yield toChange(record, list, row);
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Only tax is told numbers and names, and only inside the encrypted chunk. */
function toChange(record: ProcedureRecord, list: ListId, { idSealed, nameSealed, ...row }: ClaimedRow): ChangeRow {
  if (row.op === 'left') return { ...row, fields: {} };
  if (list !== 'persons-to-collect') return row;
  return { ...row, fields: { ...openPerson(record.keys.sealer, { idSealed, nameSealed }), ...row.fields } };
}

/** After a start: whatever was left unpublished is gathered. */
export async function enqueueUnpublished(manager: EntityManager): Promise<void> {
  const lists: { list: string }[] = await manager.query(
    'select list from result_version where published_at is null union select distinct list from result_row where published_digest is distinct from digest',
  );
  for (const { list } of lists) await enqueue(manager, publishJob, list);
}
