import type { DepartmentCode, ListId, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { LandedState } from './landed-version.js';

export interface LandedRow {
  list: ListId;
  version: number;
  department: DepartmentCode;
  state: LandedState;
  /** Null until a valid manifest has landed. */
  manifestSha256: string | null;
  chunksExpected: number | null;
  chunksLanded: number;
}

export type OpenVersion = LandedRow & { kind: ShareManifest['kind'] };

const columns = `list, version, department, state, manifest_sha256 as "manifestSha256", chunks_expected as "chunksExpected", chunks_landed as "chunksLanded"`;

/** Makes the row with the first part of a version that lands, and holds it until commit, so that the last two parts see each other. */
export async function lockLanded(manager: EntityManager, list: ListId, version: number, department: DepartmentCode): Promise<LandedRow> {
  await manager.query('insert into landed_version (list, version, department) values ($1, $2, $3) on conflict do nothing', [list, version, department]);
  const [row] = await manager.query<LandedRow[]>(`select ${columns} from landed_version where list = $1 and version = $2 for update`, [list, version]);
  return row!;
}

/** Answers false for a copy that is already there. */
export async function landChunk(manager: EntityManager, { list, version }: LandedRow, chunk: number, sha256: string, bytes: Buffer): Promise<boolean> {
  const added = await manager.query<unknown[]>(
    `insert into landed_chunk (list, version, chunk, sha256, bytes) values ($1, $2, $3, $4, $5) on conflict do nothing returning chunk`,
    [list, version, chunk, sha256, bytes],
  );
  if (added.length > 0) await manager.query('update landed_version set chunks_landed = chunks_landed + 1 where list = $1 and version = $2', [list, version]);
  return added.length > 0;
}

export async function countCopies(manager: EntityManager, { list, version }: LandedRow, chunk: number): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>('select count(*)::int as n from landed_chunk where list = $1 and version = $2 and chunk = $3', [list, version, chunk]);
  return row!.n;
}

export interface ManifestPlace {
  sha256: string;
  /** Where the manifest lies in the topic of its list. */
  partition: number;
  offset: string;
}

export async function setManifest(manager: EntityManager, { list, version }: LandedRow, manifest: ShareManifest, { sha256, partition, offset }: ManifestPlace): Promise<void> {
  await manager.query(
    `update landed_version set manifest = $3, manifest_sha256 = $4, chunks_expected = $5, state = 'landing', reason_code = null, manifest_partition = $6, manifest_offset = $7
     where list = $1 and version = $2`,
    [list, version, JSON.stringify(manifest), sha256, manifest.chunks.length, partition, offset],
  );
}

/** Where the manifest lay when it came first; null of a version that landed before this was kept. */
export async function placeOfManifest(manager: EntityManager, { list, version }: Pick<LandedRow, 'list' | 'version'>): Promise<{ partition: number; offset: string } | null> {
  const [row] = await manager.query<{ partition: number | null; offset: string | null }[]>(
    'select manifest_partition as partition, manifest_offset as "offset" from landed_version where list = $1 and version = $2', [list, version],
  );
  return row?.partition == null || row.offset === null ? null : { partition: row.partition, offset: row.offset };
}

export async function rowsAppliedOf(manager: EntityManager, { list, version }: Pick<LandedRow, 'list' | 'version'>): Promise<number> {
  const [row] = await manager.query<{ rows: number | null }[]>('select rows_applied as rows from landed_version where list = $1 and version = $2', [list, version]);
  return row?.rows ?? 0;
}

export async function getManifest(manager: EntityManager, { list, version }: Pick<LandedRow, 'list' | 'version'>): Promise<ShareManifest> {
  const [row] = await manager.query<{ manifest: ShareManifest }[]>('select manifest from landed_version where list = $1 and version = $2', [list, version]);
  return row!.manifest;
}

export async function setState(manager: EntityManager, { list, version }: Pick<LandedRow, 'list' | 'version'>, state: LandedState, reasonCode: string | null = null): Promise<void> {
  await manager.query(
    `update landed_version set state = $3, reason_code = $4, completed_at = case when $3 = 'complete' then clock_timestamp() else completed_at end
     where list = $1 and version = $2`,
    [list, version, state, reasonCode],
  );
}

/** How many chunks of the manifest have landed as it says, and how many only in another form. */
export async function compareChunks(manager: EntityManager, { list, version }: LandedRow): Promise<{ right: number; altered: number }> {
  const [row] = await manager.query<{ right: number; altered: number }[]>(
    `select count(*) filter (where "right")::int as "right", count(*) filter (where not "right")::int as altered
     from (select c.chunk, bool_or(c.sha256 = m.sha256) as "right"
           from landed_version v cross join jsonb_to_recordset(v.manifest -> 'chunks') as m (chunk int, sha256 text)
           join landed_chunk c on c.list = v.list and c.version = v.version and c.chunk = m.chunk
           where v.list = $1 and v.version = $2 group by c.chunk) compared`,
    [list, version],
  );
  return row!;
}

/** Every version of a list that is not done with, oldest first, and the last one applied (0: none). */
export async function openVersions(manager: EntityManager, list: ListId): Promise<{ lastApplied: number; open: OpenVersion[] }> {
  const [applied] = await manager.query<{ last: number }[]>(`select coalesce(max(version), 0) as last from landed_version where list = $1 and state = 'applied'`, [list]);
  const open = await manager.query<OpenVersion[]>(`select ${columns}, manifest ->> 'kind' as kind from landed_version where list = $1 and state in ('complete', 'stuck') order by version`, [list]);
  return { lastApplied: applied!.last, open };
}

export async function setApplied(manager: EntityManager, { list, version }: LandedRow, rowsApplied: number): Promise<void> {
  await manager.query(
    `update landed_version set state = 'applied', reason_code = null, rows_applied = $3, applied_at = clock_timestamp() where list = $1 and version = $2`,
    [list, version, rowsApplied],
  );
  await manager.query(`update landed_version set state = 'superseded' where list = $1 and version < $2 and state <> 'applied'`, [list, version]);
}
