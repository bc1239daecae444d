import type { DepartmentCode, ListId } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/** One version on its way out, or published. Its id is that of the share version. */
export interface PublicationRecord {
  id: string;
  department: DepartmentCode;
  list: ListId;
  batchId: string;
  kind: 'full' | 'incremental' | 'correction' | 'withdrawal' | 'snapshot';
  withdraws: string | null;
  requestedPost: string;
  reason: string | null;
  period: string;
  version: number | null;
  publishedAt: Date | null;
}

const COLUMNS = `id, department, list, batch_id as "batchId", kind, withdraws, requested_post as "requestedPost", reason, period, version, published_at as "publishedAt"`;

export async function findPublication(manager: EntityManager, id: string): Promise<PublicationRecord | undefined> {
  const [row] = await manager.query<PublicationRecord[]>(`select ${COLUMNS} from publication where id = $1`, [id]);
  return row;
}

/** The version of a list that may be withdrawn: the last one that is neither a withdrawal nor withdrawn. A snapshot only says again what stands. */
export async function findLastStanding(manager: EntityManager, list: string): Promise<PublicationRecord | undefined> {
  const [row] = await manager.query<PublicationRecord[]>(
    `select ${COLUMNS} from publication p where list = $1 and published_at is not null and kind not in ('withdrawal', 'snapshot')
       and not exists (select 1 from publication w where w.withdraws = p.id) order by version desc limit 1`,
    [list],
  );
  return row;
}

export async function isListBusy(manager: EntityManager, list: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>('select 1 from publication where list = $1 and published_at is null', [list]);
  return rows.length > 0;
}

export async function addPublication(manager: EntityManager, publication: Omit<PublicationRecord, 'version' | 'publishedAt'>, at: Date): Promise<void> {
  const { id, department, list, batchId, kind, withdraws, requestedPost, reason, period } = publication;
  await manager.query(
    `insert into publication (id, department, list, batch_id, kind, withdraws, requested_post, reason, period, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, department, list, batchId, kind, withdraws, requestedPost, reason, period, at],
  );
}
