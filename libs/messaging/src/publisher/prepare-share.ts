import type { ChangeRow, DepartmentCode, ListId, ShareManifest } from '@lianban/contracts';

export type ShareKind = ShareManifest['kind'];
export type ShareScope = ShareManifest['scope'];

/**
 * A query answering the columns op, row_key, county, id_digest, name_digest, line, fields (json); it is ordered and cut
 * by bucket here. It must answer the same rows when a broken-off preparation is resumed.
 */
export interface ChangesQuery {
  sql: string;
  parameters?: readonly unknown[];
}

/** Rows ordered by `bucketOf(idDigest)`, the same at every call, those of earlier buckets left out. */
export type ChangesFrom = (fromBucket: number) => AsyncIterable<ChangeRow> | Iterable<ChangeRow>;

export interface PrepareShare {
  /** UUID chosen by the caller; the same id resumes. */
  versionId: string;
  department: DepartmentCode;
  list: ListId;
  contractVersion: string;
  kind: ShareKind;
  /** Version number taken back, for a withdrawal. */
  withdraws?: number | null;
  scope: ShareScope;
  batchId: string;
  digestKeyId: string;
  /** Rows of the list inside the scope after this version. */
  rowsAfter: number;
  changes: ChangesQuery | ChangesFrom;
  onProgress?: (progress: { rows: number; chunks: number; bucket: number }) => void | Promise<void>;
  signal?: AbortSignal;
}

export interface PreparedShare {
  versionId: string;
  counts: { added: number; changed: number; left: number; rowsAfter: number };
  chunks: number;
  bytes: number;
}

export interface PublishShare {
  /** Names of the consumers; the giver itself is added. */
  recipients: readonly string[];
  officerPost: string;
  approverPosts: readonly string[];
  /** Instant; default: the database's. */
  publishedAt?: Date;
}
