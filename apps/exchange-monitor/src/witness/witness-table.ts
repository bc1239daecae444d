import type { ListId } from '@lianban/contracts';
import type { IncomingMessage } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import type { SeenManifest, Witnessed } from './witnessed-message.js';

export interface Sighting {
  message: IncomingMessage;
  seen: Witnessed;
}

/** All chunks of a batch at once. A message seen twice is one row: its place in the topic tells it. */
export async function keepChunks(manager: EntityManager, sightings: readonly Sighting[]): Promise<void> {
  const rows = sightings.flatMap(({ message, seen }) => ('chunk' in seen ? [{ ...placeOf(message), list: seen.list, ...seen.chunk }] : []));
  if (rows.length === 0) return;
  await manager.query(
    `insert into witness_chunk (list, partition, "offset", version, chunk, sha256, bytes, seen_at)
     select list, partition, "offset", version, chunk, sha256, bytes, coalesce(seen_at, clock_timestamp())
     from jsonb_to_recordset($1) as r (list text, partition int, "offset" bigint, version int, chunk int, sha256 text, bytes int, seen_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** The first that is signed stays: another one for the same version is a fault. */
export async function keepManifest(manager: EntityManager, list: ListId, message: IncomingMessage, seen: SeenManifest): Promise<void> {
  const { manifest, sha256, signed, contractKnown } = seen;
  const { counts, scope } = manifest;
  const kept = await manager.query<unknown[]>(
    `insert into witness_version as held (list, version, department, kind, withdraws, period, places, contract_version, contract_known, recipients,
       added, changed, "left", rows_after, chunks, signed, manifest_sha256, published_at, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, coalesce($19, clock_timestamp()))
     on conflict (list, version) do update set department = excluded.department, kind = excluded.kind, withdraws = excluded.withdraws, period = excluded.period,
       places = excluded.places, contract_version = excluded.contract_version, contract_known = excluded.contract_known, recipients = excluded.recipients,
       added = excluded.added, changed = excluded.changed, "left" = excluded."left", rows_after = excluded.rows_after, chunks = excluded.chunks,
       signed = excluded.signed, manifest_sha256 = excluded.manifest_sha256, published_at = excluded.published_at, seen_at = excluded.seen_at, touched = nextval('witness_touched')
       where not held.signed and excluded.signed
     returning version`,
    [
      list, manifest.version, manifest.department, manifest.kind, manifest.withdraws, scope.period, scope.counties, manifest.contractVersion, contractKnown,
      manifest.dataKey.wraps.map(({ recipient }) => recipient), counts.added, counts.changed, counts.left, counts.rowsAfter,
      JSON.stringify(manifest.chunks.map(({ chunk, sha256: hash }) => ({ chunk, sha256: hash }))), signed, sha256, manifest.publishedAt, message.sentAt ?? null,
    ],
  );
  if (!contractKnown) await keepFault(manager, list, message, 'SHARE.CONTRACT_UNKNOWN', manifest.version);
  if (kept.length === 0 && (await isAnother(manager, list, manifest.version, sha256))) await keepFault(manager, list, message, 'SHARE.MANIFEST_CONFLICT', manifest.version);
}

export async function keepFault(manager: EntityManager, list: ListId, message: IncomingMessage, reasonCode: string, version: number | null): Promise<void> {
  const { partition, offset, seen_at } = placeOf(message);
  await manager.query(
    `insert into witness_fault (list, partition, "offset", version, reason_code, seen_at) values ($1, $2, $3, $4, $5, coalesce($6, clock_timestamp())) on conflict do nothing`,
    [list, partition, offset, version, reasonCode, seen_at],
  );
}

/** What is older than topics keep it is of no use. */
export async function purgeWitness(manager: EntityManager, olderThanDays = 200): Promise<void> {
  await manager.query('delete from witness_chunk where seen_at < now() - make_interval(days => $1)', [olderThanDays]);
}

async function isAnother(manager: EntityManager, list: ListId, version: number, sha256: string): Promise<boolean> {
  return (await manager.query<unknown[]>('select 1 from witness_version where list = $1 and version = $2 and manifest_sha256 <> $3', [list, version, sha256])).length > 0;
}

function placeOf({ partition, offset, sentAt }: IncomingMessage): { partition: number; offset: string; seen_at: Date | null } {
  return { partition, offset, seen_at: sentAt ?? null };
}
