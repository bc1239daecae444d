import { getListContract, listOwner, ListId, standsAlone, type ChangeRow, type ListPlace, type ShareManifest } from '@lianban/contracts';
import { bucketSql, type ChangesFrom, type SharePublisher } from '@lianban/messaging';
import { appendAudit, clientOf, cursorRows, inTransaction, systemActorFor, type JobContext } from '@lianban/persistence';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { getBatch } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import { pagesOf } from '../sql/pages-of.js';
import { findMissedScope } from './missed-scopes.query.js';
import { addPublication, isListBusy } from './publication.record.js';
import { recipientsOf } from './recipients-of.js';
import { sealedFields } from './seal-changes.js';

/** Kind of the job; its subject is the list. */
export const snapshotJob = 'publish-snapshot';

interface Snapshot {
  id: string;
  list: ListId;
  batchId: string;
  scope: { period: string; counties: ListPlace[] };
}

/**
 * Says a list again whole for a receiver that accepts it after it had declined: what it could not open in between is in it.
 * Changes nothing of the node's own state. One scope after the other until nobody misses any; resumable.
 */
export function publishSnapshots(node: NodeContext, publisher: SharePublisher) {
  return async ({ subjectId, signal }: JobContext): Promise<void> => {
    const list = ListId.parse(subjectId);
    const transaction = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => inTransaction(node.dataSource, systemActorFor(listOwner[list]), work);
    for (let snapshot; (snapshot = await transaction((manager) => openSnapshot(node, publisher, manager, list))); ) {
      const { id, batchId, scope } = snapshot;
      const rowsAfter = await transaction((manager) => countRows(manager, snapshot!));
      await publisher.prepare({
        versionId: id, department: listOwner[list], list, contractVersion: getListContract(list).version, kind: 'snapshot', withdraws: null, scope, batchId,
        digestKeyId: node.keys.digester.keyId, rowsAfter, changes: standingRows(node, snapshot), signal,
      });
      await transaction((manager) => publish(node, publisher, manager, snapshot!));
    }
  };
}

/** One that was begun, or a new one for what somebody missed. While another version is on its way it waits. */
async function openSnapshot(node: NodeContext, publisher: SharePublisher, manager: EntityManager, list: ListId): Promise<Snapshot | undefined> {
  const [begun] = await manager.query<{ id: string; batchId: string; period: string }[]>(`select id, batch_id as "batchId", period from publication where list = $1 and kind = 'snapshot' and published_at is null`, [list]);
  const missed = await findMissedScope(manager, list, await recipientsOf(node, manager, list));
  if (!missed) return begun && abandon(publisher, manager, begun.id);
  const scope = { period: missed.period, counties: missed.counties };
  if (begun) return { id: begun.id, list, batchId: begun.batchId, scope };
  if (await isListBusy(manager, list)) throw new Error('another version of the list is on its way');
  const id = randomUUID();
  const { submittedPost } = await getBatch(manager, missed.batchId);
  await addPublication(manager, { id, department: listOwner[list], list, batchId: missed.batchId, kind: 'snapshot', withdraws: null, requestedPost: submittedPost!, reason: null, period: missed.period }, await node.clock.now(manager));
  return { id, list, batchId: missed.batchId, scope };
}

/** Whoever missed something declined again meanwhile: nothing of it goes out, and the list is free. */
async function abandon(publisher: SharePublisher, manager: EntityManager, id: string): Promise<undefined> {
  const [built] = await manager.query<unknown[]>('select 1 from share_version where id = $1', [id]);
  if (built) await publisher.discard(manager, id);
  await manager.query('delete from publication where id = $1', [id]);
  return undefined;
}

const within = `l.list = $1 and l.county = any($2) and ($3::text is null or l.period = $3)`;
const withinOf = ({ list, scope }: Snapshot): unknown[] => [list, scope.counties, standsAlone(getListContract(list)) ? scope.period : null];

async function countRows(manager: EntityManager, snapshot: Snapshot): Promise<number> {
  const [{ rows }] = await manager.query<[{ rows: number }]>(`select count(*)::int as rows from list_row l where ${within}`, withinOf(snapshot));
  return rows;
}

interface Standing extends Pick<ChangeRow, 'county' | 'line'> {
  row_key: string;
  id_digest: string;
  name_digest: string;
  fields: string;
}

/** Every row that stands, as if it came anew. */
function standingRows(node: NodeContext, snapshot: Snapshot): ChangesFrom {
  return async function* changes(fromBucket) {
    const bucket = bucketSql('l.id_digest');
    const sql = `select l.row_key, l.county, l.id_digest, l.name_digest, l.line, l.fields from list_row l where ${within} and ${bucket} >= $4 order by ${bucket}, l.row_key`;
    const read = (deliver: (rows: Standing[]) => Promise<void>): Promise<void> =>
      inTransaction(node.dataSource, systemActorFor(listOwner[snapshot.list]), async (manager) => {
        for await (const rows of cursorRows<Standing>(await clientOf(manager), sql, [...withinOf(snapshot), fromBucket])) await deliver(rows);
      });
    for await (const rows of pagesOf(read)) yield* rows.map((row) => rowOf(node, row));
  };
}

function rowOf(node: NodeContext, { row_key, county, id_digest, name_digest, line, fields }: Standing): ChangeRow {
  return { op: 'added', rowKey: row_key, county, idDigest: id_digest, nameDigest: name_digest, line, fields: JSON.parse(node.keys.sealer.open(fields, sealedFields)) as ChangeRow['fields'] };
}

async function publish(node: NodeContext, publisher: SharePublisher, manager: EntityManager, { id, list, batchId }: Snapshot): Promise<void> {
  const batch = await getBatch(manager, batchId);
  const publishedAt = await node.clock.now(manager);
  const manifest: ShareManifest = await publisher.publish(manager, id, { recipients: await recipientsOf(node, manager, list), publishedAt, officerPost: batch.submittedPost!, approverPosts: batch.approvals.map(({ post }) => post) });
  await manager.query('update publication set version = $2, published_at = $3, counts = $4 where id = $1', [id, manifest.version, publishedAt, JSON.stringify(manifest.counts)]);
  await appendAudit(manager, { actor: systemActorFor(listOwner[list]), action: 'version.publish', object: `version/${list}/${manifest.version}`, detail: { batchId, kind: 'snapshot', counts: manifest.counts } });
}
