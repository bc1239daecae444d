import { isDeclinedByGiver, type ApproveBody, type ReasonBody } from '@lianban/contracts';
import { appendAudit, enqueue, inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { checkJob } from '../check/check-batch.job.js';
import { computeDifference, lastVersion } from '../check/difference.js';
import { dropStages, isStaged } from '../check/stage-tables.js';
import { missingColumn } from '../layout/detect-layout.js';
import { openLayout } from '../layout/layout.record.js';
import type { NodeContext } from '../node-context.js';
import { fileProblem, nodeProblem, staleRevision } from '../problems/node-problems.js';
import { FileRefused } from '@lianban/tabular';
import { addPublication, findLastStanding, isListBusy } from '../publish/publication.record.js';
import { publishJob } from '../publish/publish-version.job.js';
import { actionsFor, nextActions, type BatchAction } from './batch-actions.js';
import { factsOf } from './batch-facts.js';
import { addEvent, getBatch, updateBatch, type BatchRecord } from './batch.record.js';
import { braked, brakeLimits } from './brake-limits.js';

type Decision = (manager: EntityManager, batch: BatchRecord, at: Date) => Promise<void>;

interface Decided {
  action: BatchAction;
  revision?: number | undefined;
  reason?: string | null | undefined;
}

/** A person's decision on a batch: locked row, the table of actions, the change, its event and its audit in one transaction. */
async function decide(node: NodeContext, actor: RequestActor, batchId: string, { action, revision, reason }: Decided, change: Decision): Promise<void> {
  await inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId, true);
    if (revision !== undefined && revision !== batch.revision) throw staleRevision();
    await assertMay(manager, batch, actor, action);
    const at = await node.clock.now(manager);
    await change(manager, batch, at);
    await addEvent(manager, batch, { at, action, by: actor.name, reason: reason ?? null });
    await appendAudit(manager, { actor, action: `batch.${action}`, object: `batch/${batch.id}`, detail: { from: batch.state, revision: batch.revision } });
  });
}

async function assertMay(manager: EntityManager, batch: BatchRecord, actor: RequestActor, action: BatchAction): Promise<void> {
  if (!nextActions[batch.state].includes(action)) throw nodeProblem('BATCH_STATE');
  if (actionsFor(await factsOf(manager, batch), actor).includes(action)) return;
  if (action === 'withdraw') throw nodeProblem('NOT_LAST_VERSION');
  if (actor.sub === batch.submittedSub) throw nodeProblem('SECOND_PERSON');
  throw nodeProblem(action === 'approve' ? 'SECOND_APPROVER' : 'BATCH_STATE');
}

/** Starts the dry run. Throws FILE_TEMPLATE while a required column has no place in the file. */
export function startCheck(node: NodeContext, actor: RequestActor, batchId: string): Promise<void> {
  return decide(node, actor, batchId, { action: 'check' }, async (manager, batch) => {
    const missing = missingColumn(openLayout(node.keys, batch.layout!).layout);
    if (missing) throw fileProblem(new FileRefused('FILE_TEMPLATE', missing));
    await updateBatch(manager, batch.id, { state: 'checking', refusal: null, findings: [], difference: null, releaseUnreadable: false });
    await manager.query(
      `update batch_progress set stage = 'transfer', fraction = 0, counts = '{"read":0,"passed":0,"refused":0,"hinted":0,"duplicates":0}', rows_per_second = null, seconds_left = null, at = clock_timestamp() where batch_id = $1`,
      [batch.id],
    );
    await enqueue(manager, checkJob, batch.id);
  });
}

export function submitBatch(node: NodeContext, actor: RequestActor, batchId: string, revision: number): Promise<void> {
  return decide(node, actor, batchId, { action: 'submit', revision }, async (manager, batch) => {
    if (!batch.difference || !(await isStaged(manager, batch.id))) throw nodeProblem('NOT_CHECKED');
    if (batch.counts.passed === 0) throw nodeProblem('NO_ROWS');
    await assertBase(manager, batch);
    await updateBatch(manager, batch.id, { state: 'submitted', difference: braked(batch.difference, await brakeLimits(node, manager)), submittedSub: actor.sub, submittedPost: actor.post, approvals: [] });
  });
}

/** The difference was taken against the last version; another one since then makes it worthless. */
async function assertBase(manager: EntityManager, batch: BatchRecord): Promise<void> {
  if ((await lastVersion(manager, batch.list)) !== batch.baseVersion) throw nodeProblem('BASE_CHANGED');
}

export function returnBatch(node: NodeContext, actor: RequestActor, batchId: string, { revision, reason }: ReasonBody): Promise<void> {
  return decide(node, actor, batchId, { action: 'return', revision, reason }, async (manager, batch) => {
    await updateBatch(manager, batch.id, { state: 'returned', approvals: [], releaseUnreadable: false });
  });
}

export function cancelBatch(node: NodeContext, actor: RequestActor, batchId: string, reason: string | null): Promise<void> {
  return decide(node, actor, batchId, { action: 'cancel', reason }, async (manager, batch) => {
    await updateBatch(manager, batch.id, { state: 'cancelled' });
    if (batch.state !== 'checking') await dropStages(manager, batch.id);
  });
}

/** Takes one approval; the last one needed starts the publication. */
export function approveBatch(node: NodeContext, actor: RequestActor, batchId: string, body: ApproveBody): Promise<void> {
  const reason = body.reason?.trim() || null;
  return decide(node, actor, batchId, { action: 'approve', revision: body.revision, reason }, async (manager, batch, at) => {
    await assertBase(manager, batch);
    if (await isListBusy(manager, batch.list)) throw nodeProblem('LIST_BUSY');
    if (isDeclinedByGiver(batch.list, await node.reference.sharing(manager))) throw nodeProblem('SHARE_DECLINED');
    const release = body.releaseUnreadable === true && batch.difference!.unreadable > 0 && !batch.releaseUnreadable;
    if (release && !reason) throw nodeProblem('RELEASE_REASON_REQUIRED');
    // Released exits count as exits: they may bring the brake.
    const difference = release ? await computeDifference(manager, { ...batch, releaseUnreadable: true }, await brakeLimits(node, manager)) : batch.difference!;
    const { brake } = difference;
    if (brake.needed && !reason) throw nodeProblem('REASON_REQUIRED');
    if (batch.approvals.some(({ post }) => post === actor.post)) throw nodeProblem('SECOND_APPROVER');
    const approvals = [...batch.approvals, { sub: actor.sub, post: actor.post, by: actor.name, at: at.toISOString(), reason }];
    const complete = approvals.length >= (brake.needed ? 2 : 1);
    await updateBatch(manager, batch.id, { approvals, difference, releaseUnreadable: batch.releaseUnreadable || release, ...(complete && { state: 'approved' }) });
    if (complete) await startPublication(manager, batch, actor.post, at);
  });
}

async function startPublication(manager: EntityManager, batch: BatchRecord, post: string, at: Date): Promise<void> {
  const id = randomUUID();
  const kind = batch.correctsBatchId ? 'correction' : batch.mode;
  await addPublication(manager, { id, department: batch.department, list: batch.list, batchId: batch.id, kind, withdraws: null, requestedPost: post, reason: null, period: batch.period }, at);
  await enqueue(manager, publishJob, id);
}

/** A new version that restores what was before the last one. */
export function withdrawBatch(node: NodeContext, actor: RequestActor, batchId: string, { revision, reason }: ReasonBody): Promise<void> {
  return decide(node, actor, batchId, { action: 'withdraw', revision, reason }, async (manager, batch, at) => {
    const last = await findLastStanding(manager, batch.list);
    if (last?.batchId !== batch.id) throw nodeProblem('NOT_LAST_VERSION');
    const id = randomUUID();
    await addPublication(manager, { id, department: batch.department, list: batch.list, batchId: batch.id, kind: 'withdrawal', withdraws: last.id, requestedPost: actor.post, reason, period: batch.period }, at);
    await enqueue(manager, publishJob, id);
    await updateBatch(manager, batch.id, {});
  });
}
