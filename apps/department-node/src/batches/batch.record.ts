import type { BatchDifference, BatchState, CheckCounts, DepartmentCode, FindingGroup, ListId, ListPlace } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { LianbanProblem } from '@lianban/service';
import type { Refusal } from '../problems/node-problems.js';

export interface Approval {
  sub: string;
  post: string;
  by: string;
  at: string;
  reason: string | null;
}

/** A row of table `batch`. */
export interface BatchRecord {
  id: string;
  number: string;
  department: DepartmentCode;
  list: ListId;
  period: string;
  counties: ListPlace[];
  mode: 'full' | 'incremental';
  state: BatchState;
  revision: number;
  correctsBatchId: string | null;
  duplicateOf: string | null;
  fileName: string;
  fileBytes: number;
  fileSha256: string;
  format: 'csv' | 'xlsx';
  layout: string | null;
  contractVersion: string;
  checkSetVersion: string | null;
  checkedOn: string | null;
  refusal: Refusal | null;
  counts: CheckCounts;
  findings: FindingGroup[];
  difference: BatchDifference | null;
  baseVersion: number | null;
  releaseUnreadable: boolean;
  submittedSub: string | null;
  submittedPost: string | null;
  approvals: Approval[];
  version: number | null;
  versionId: string | null;
  publishedAt: Date | null;
  uploadedAt: Date;
  uploadedBy: string;
  uploadedSub: string;
}

const COLUMNS = `id, number, department, list, period, counties, mode, state, revision, corrects_batch_id as "correctsBatchId",
  duplicate_of as "duplicateOf", file_name as "fileName", file_bytes::float8 as "fileBytes", file_sha256 as "fileSha256", format, layout,
  contract_version as "contractVersion", check_set_version as "checkSetVersion", checked_on::text as "checkedOn", refusal, counts, findings, difference,
  base_version as "baseVersion", release_unreadable as "releaseUnreadable", submitted_sub as "submittedSub", submitted_post as "submittedPost",
  approvals, version, version_id as "versionId", published_at as "publishedAt", uploaded_at as "uploadedAt", uploaded_by as "uploadedBy",
  uploaded_sub as "uploadedSub"`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function findBatch(manager: EntityManager, id: string, lock = false): Promise<BatchRecord | undefined> {
  if (!UUID.test(id)) return undefined;
  const [batch] = await manager.query<BatchRecord[]>(`select ${COLUMNS} from batch where id = $1 ${lock ? 'for update' : ''}`, [id]);
  return batch;
}

/** Throws NOT_FOUND, also for a batch of another department. */
export async function getBatch(manager: EntityManager, id: string, lock = false): Promise<BatchRecord> {
  const batch = await findBatch(manager, id, lock);
  if (!batch) throw LianbanProblem.notFound('批次');
  return batch;
}

export function selectBatches(manager: EntityManager, tail: string, parameters: unknown[]): Promise<BatchRecord[]> {
  return manager.query<BatchRecord[]>(`select ${COLUMNS} from batch ${tail}`, parameters);
}

type Settable = Partial<Omit<BatchRecord, 'id' | 'revision'>>;

const JSON_FIELDS = new Set<string>(['refusal', 'counts', 'findings', 'difference', 'approvals']);

/** Writes fields and raises the revision. */
export async function updateBatch(manager: EntityManager, id: string, fields: Settable): Promise<void> {
  const entries = Object.entries(fields);
  const sets = entries.map(([key], index) => `${key.replace(/[A-Z]/g, (upper) => `_${upper.toLowerCase()}`)} = $${index + 2}`);
  const values = entries.map(([key, value]) => (JSON_FIELDS.has(key) && value !== null ? JSON.stringify(value) : value));
  await manager.query(`update batch set ${[...sets, 'revision = revision + 1'].join(', ')} where id = $1`, [id, ...values]);
}

export async function addEvent(manager: EntityManager, batch: Pick<BatchRecord, 'id' | 'department'>, event: { at: Date; action: string; by: string; reason?: string | null }): Promise<void> {
  await manager.query('insert into batch_event (batch_id, department, at, action, by, reason) values ($1, $2, $3, $4, $5, $6)', [
    batch.id, batch.department, event.at, event.action, event.by, event.reason ?? null,
  ]);
}
