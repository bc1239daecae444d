import { shanghaiDateAt } from '@lianban/kernel';
import type { DepartmentCode, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { addEvent } from '../batches/batch.record.js';
import type { PublicationRecord } from '../publish/publication.record.js';

/** The batch of a version as far as its manifest tells it; the file it came from stays away. A withdrawal is of the batch it takes back. */
export async function enterBatch(manager: EntityManager, manifest: ShareManifest, versionId: string): Promise<void> {
  const { batchId: id, department, list, kind, scope, counts, contractVersion, officerPost, approverPosts, version, publishedAt } = manifest;
  const withdrawn = kind === 'withdrawal';
  const at = new Date(publishedAt);
  const changed = counts.added + counts.changed + counts.left;
  await manager.query(
    `insert into batch (id, number, department, list, period, counties, mode, state, file_name, file_bytes, file_sha256, format, contract_version, counts, submitted_post, approvals,
       version, version_id, published_at, uploaded_at, uploaded_by, uploaded_sub)
     values ($1, $2 || '-' || lpad(nextval('batch_number')::text, 4, '0'), $3, $4, $5, $6, $7, $15, '（由主题重建，原始文件不在）', 0, '', 'csv', $8, $9, $10, $11, $12, $13, $14, $14, $10, 'system')
     on conflict on constraint batch_pk do update set state = excluded.state`,
    [
      id, shanghaiDateAt(at).replaceAll('-', ''), department, list, scope.period, scope.counties, kind === 'incremental' ? 'incremental' : 'full', contractVersion,
      JSON.stringify({ read: changed, passed: changed, refused: 0, hinted: 0, duplicates: 0 }), officerPost,
      JSON.stringify(approverPosts.map((post) => ({ sub: 'unknown', post, by: post, at: publishedAt, reason: null }))), withdrawn ? manifest.withdraws : version, withdrawn ? null : versionId, at,
      withdrawn ? 'withdrawn' : 'published',
    ],
  );
  await addEvent(manager, { id, department: department as DepartmentCode }, { at, action: withdrawn ? 'withdrawn' : 'published', by: '系统', reason: '由主题重建' });
}

export async function enterPublication(manager: EntityManager, manifest: ShareManifest, versionId: string): Promise<PublicationRecord> {
  const { department, list, batchId, kind, withdraws, scope, counts, officerPost, approverPosts, version, publishedAt } = manifest;
  const requestedPost = approverPosts.at(-1) ?? officerPost;
  const [taken] = await manager.query<{ id: string }[]>('select id from publication where list = $1 and version = $2', [list, withdraws]);
  const publication: PublicationRecord = {
    id: versionId, department, list, batchId, kind: kind as PublicationRecord['kind'], withdraws: taken?.id ?? null, requestedPost, reason: null, period: scope.period, version, publishedAt: new Date(publishedAt),
  };
  await manager.query(
    `insert into publication (id, department, list, batch_id, kind, withdraws, requested_post, reason, period, counts, version, created_at, published_at) values ($1, $2, $3, $4, $5, $6, $7, null, $8, $9, $10, $11, $11)`,
    [versionId, department, list, batchId, kind, publication.withdraws, requestedPost, scope.period, JSON.stringify(counts), version, publishedAt],
  );
  return publication;
}
