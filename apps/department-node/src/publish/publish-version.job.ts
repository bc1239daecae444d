import { getListContract, type ShareManifest } from '@lianban/contracts';
import type { SharePublisher } from '@lianban/messaging';
import { appendAudit, inTransaction, systemActor, systemActorFor, type JobContext } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { addEvent, getBatch, updateBatch, type BatchRecord } from '../batches/batch.record.js';
import { dropStages } from '../check/stage-tables.js';
import type { NodeContext } from '../node-context.js';
import { applyBatch } from './apply-batch.js';
import { changesQuery } from './changes-query.js';
import { findPublication, type PublicationRecord } from './publication.record.js';
import { recipientsOf } from './recipients-of.js';
import { sealChanges } from './seal-changes.js';
import { applyWithdrawal, inverseChanges, rowsAfterWithdrawal } from './withdrawal.js';

/** Kind of the job; its subject is the publication. */
export const publishJob = 'publish-version';

/** Builds the chunks of an approved version and publishes it with the node's own state in one transaction. Resumable. */
export function publishVersion(node: NodeContext, publisher: SharePublisher) {
  return async ({ subjectId, signal }: JobContext): Promise<void> => {
    const publication = await inTransaction(node.dataSource, systemActor, (manager) => findPublication(manager, subjectId));
    if (!publication || publication.publishedAt) return;
    const actor = systemActorFor(publication.department);
    const batch = await inTransaction(node.dataSource, actor, (manager) => getBatch(manager, publication.batchId));
    await prepare(node, publisher, publication, batch, signal);
    await inTransaction(node.dataSource, actor, (manager) => publish(node, publisher, manager, publication));
  };
}

async function prepare(node: NodeContext, publisher: SharePublisher, publication: PublicationRecord, batch: BatchRecord, signal: AbortSignal): Promise<void> {
  const actor = systemActorFor(batch.department);
  const { kind } = publication;
  const withdrawn = kind === 'withdrawal'
    ? await inTransaction(node.dataSource, actor, async (manager) => ({
        rowsAfter: await rowsAfterWithdrawal(manager, publication, batch), version: batch.version, changes: inverseChanges(node, publication),
      }))
    : undefined;
  await publisher.prepare({
    versionId: publication.id, department: batch.department, list: batch.list, contractVersion: getListContract(batch.list).version, kind,
    withdraws: withdrawn?.version ?? null, scope: { period: batch.period, counties: batch.counties }, batchId: batch.id,
    digestKeyId: node.keys.digester.keyId, rowsAfter: withdrawn?.rowsAfter ?? batch.difference!.rowsAfter, changes: withdrawn?.changes ?? changesQuery(batch), signal,
  });
  if (!withdrawn) await sealChanges(node, batch, signal);
}

async function publish(node: NodeContext, publisher: SharePublisher, manager: EntityManager, publication: PublicationRecord): Promise<void> {
  const batch = await getBatch(manager, publication.batchId, true);
  const at = await node.clock.now(manager);
  const withdrawal = publication.kind === 'withdrawal';
  const manifest = await publisher.publish(manager, publication.id, {
    recipients: await recipientsOf(node, manager, batch.list), publishedAt: at, officerPost: withdrawal ? publication.requestedPost : batch.submittedPost!,
    approverPosts: withdrawal ? [publication.requestedPost] : batch.approvals.map(({ post }) => post),
  });
  if (withdrawal) await applyWithdrawal(manager, publication, manifest.version);
  else await applyBatch(manager, batch, { publicationId: publication.id, version: manifest.version });
  await record(manager, publication, batch, manifest, at);
  await dropStages(manager, batch.id);
}

async function record(manager: EntityManager, publication: PublicationRecord, batch: BatchRecord, manifest: ShareManifest, at: Date): Promise<void> {
  await manager.query('update publication set version = $2, published_at = $3, counts = $4 where id = $1', [publication.id, manifest.version, at, JSON.stringify(manifest.counts)]);
  const withdrawal = publication.kind === 'withdrawal';
  if (withdrawal) await updateBatch(manager, batch.id, { state: 'withdrawn' });
  else await updateBatch(manager, batch.id, { state: 'published', version: manifest.version, versionId: publication.id, publishedAt: at });
  await addEvent(manager, batch, { at, action: withdrawal ? 'withdrawn' : 'published', by: '系统', reason: null });
  await appendAudit(manager, {
    actor: systemActorFor(batch.department), action: withdrawal ? 'version.withdraw' : 'version.publish', object: `version/${batch.list}/${manifest.version}`,
    detail: { batchId: batch.id, counts: manifest.counts },
  });
}
