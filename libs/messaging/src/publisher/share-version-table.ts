import type { DepartmentCode, ListId, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { PrepareShare } from './prepare-share.js';

export interface ShareVersionRow {
  id: string;
  department: DepartmentCode;
  list: ListId;
  number: number | null;
  kind: ShareManifest['kind'];
  withdraws: number | null;
  scope: ShareManifest['scope'];
  contractVersion: string;
  digestKeyId: string;
  batchId: string;
  rowsAfter: number;
  state: 'building' | 'built' | 'published';
  nextBucket: number;
  dataKeySealed: string;
  manifest: ShareManifest | null;
  /** The retention of its chunks is over and their bytes are gone. */
  purged: boolean;
}

export interface ShareChunkRow {
  chunk: number;
  bucket: number;
  rows: number;
  added: number;
  changed: number;
  left: number;
  bytes: Buffer;
  sha256: string;
}

const columns = `id, department, list, number, kind, withdraws, scope, contract_version as "contractVersion", digest_key_id as "digestKeyId",
  batch_id as "batchId", rows_after as "rowsAfter", state, next_bucket as "nextBucket", data_key_sealed as "dataKeySealed", manifest, purged_at is not null as purged`;

export class ShareVersionNotFound extends Error {
  override readonly name = 'ShareVersionNotFound';
  readonly code = 'SHARE.VERSION_NOT_FOUND';
  constructor(versionId: string) {
    super(`no share version ${versionId} of this department`);
  }
}

/** Throws ShareVersionNotFound. */
export async function lockVersion(manager: EntityManager, versionId: string): Promise<ShareVersionRow> {
  const [row] = await manager.query<ShareVersionRow[]>(`select ${columns} from share_version where id = $1 for update`, [versionId]);
  if (!row) throw new ShareVersionNotFound(versionId);
  return row;
}

/** Makes the row unless a broken-off preparation already has. */
export async function beginVersion(manager: EntityManager, share: PrepareShare, dataKeySealed: string): Promise<ShareVersionRow> {
  await manager.query(
    `insert into share_version (id, department, list, kind, withdraws, scope, contract_version, digest_key_id, batch_id, rows_after, data_key_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      share.versionId, share.department, share.list, share.kind, share.withdraws ?? null, JSON.stringify(share.scope), share.contractVersion,
      share.digestKeyId, share.batchId, share.rowsAfter, dataKeySealed,
    ],
  );
  return lockVersion(manager, share.versionId);
}

/** Chunks of a bucket that was not finished go; answers the number of the last chunk that stays. */
export async function dropUnfinished(manager: EntityManager, version: ShareVersionRow): Promise<number> {
  await manager.query('delete from share_chunk where version_id = $1 and bucket >= $2', [version.id, version.nextBucket]);
  const [last] = await manager.query<{ chunk: number | null }[]>('select max(chunk) as chunk from share_chunk where version_id = $1', [version.id]);
  return last?.chunk ?? 0;
}

/** The bytes travel as one binary parameter, from which the server cuts each chunk: arrays of bytea would travel as hex. */
export async function addChunks(manager: EntityManager, version: ShareVersionRow, chunks: readonly ShareChunkRow[]): Promise<void> {
  const of = (column: Exclude<keyof ShareChunkRow, 'bytes'>): (number | string)[] => chunks.map((chunk) => chunk[column]);
  await manager.query(
    `insert into share_chunk (version_id, department, chunk, bucket, rows, added, changed, "left", bytes, sha256, size)
     select $1, $2, c.chunk, c.bucket, c.rows, c.added, c.changed, c.gone,
            substring($3::bytea from (sum(c.size) over (order by c.chunk) - c.size + 1)::int for c.size), c.sha256, c.size
     from unnest($4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::text[], $11::int[])
          as c (chunk, bucket, rows, added, changed, gone, sha256, size)`,
    [
      version.id, version.department, Buffer.concat(chunks.map(({ bytes }) => bytes)), of('chunk'), of('bucket'), of('rows'), of('added'), of('changed'),
      of('left'), of('sha256'), chunks.map(({ bytes }) => bytes.length),
    ],
  );
}

export async function setNextBucket(manager: EntityManager, versionId: string, nextBucket: number, state: 'building' | 'built'): Promise<void> {
  await manager.query('update share_version set next_bucket = $2, state = $3 where id = $1', [versionId, nextBucket, state]);
}

export async function listChunks(manager: EntityManager, versionId: string): Promise<(Omit<ShareChunkRow, 'bytes'> & { size: number })[]> {
  return manager.query(`select chunk, bucket, rows, added, changed, "left", sha256, size from share_chunk where version_id = $1 order by chunk`, [versionId]);
}

/** The next number of the list; holds every other publication of the list back until commit. */
export async function nextNumber(manager: EntityManager, list: ListId): Promise<number> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`share-number/${list}`]);
  const [row] = await manager.query<{ next: number }[]>('select coalesce(max(number), 0) + 1 as next from share_version where list = $1', [list]);
  return row!.next;
}

export async function setPublished(manager: EntityManager, versionId: string, manifest: ShareManifest, sha256: string): Promise<void> {
  await manager.query(
    `update share_version set state = 'published', number = $2, manifest = $3, manifest_sha256 = $4, officer_post = $5, approver_posts = $6, published_at = $7 where id = $1`,
    [versionId, manifest.version, JSON.stringify(manifest), sha256, manifest.officerPost, manifest.approverPosts, manifest.publishedAt],
  );
}
