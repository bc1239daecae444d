import { appendAudit, inTransaction, JobFailure, systemActorFor, type JobContext } from '@lianban/persistence';
import { FileRefused } from '@lianban/tabular';
import { addEvent, findBatch, updateBatch, type BatchRecord } from '../batches/batch.record.js';
import { openLayout } from '../layout/layout.record.js';
import type { NodeContext } from '../node-context.js';
import { refusalOf } from '../problems/node-problems.js';
import { departmentOfBatch } from '../sql/department-of-batch.js';
import { balanceFindings } from './balance-findings.js';
import { CheckAbandoned, CheckProgressWriter } from './check-progress.js';
import { CheckTally } from './check-tally.js';
import { computeDifference, lastVersion } from './difference.js';
import { digestStage } from './digest-stage.js';
import { duplicateRowsSql, mostNamedKeys } from './duplicates.js';
import { clearFindings } from './finding-writer.js';
import { intake, intakeCheckSet, type RepeatedKeys } from './intake.js';
import { refuseStaged } from './refuse-staged.js';
import { dropStages, indexStage } from './stage-tables.js';
import { stateFindings } from './state-findings.js';

/** Kind of the job; its subject is the batch. */
export const checkJob = 'check-batch';
export const checkAttempts = 4;

/** The dry run of one batch. Begins again from the stored file whenever it is called, and doubles nothing. */
export function checkBatch(node: NodeContext, onCounted: (batchId: string) => void = () => {}) {
  return async (job: JobContext): Promise<void> => {
    const department = await departmentOfBatch(node, job.subjectId);
    const actor = systemActorFor(department);
    const batch = await inTransaction(node.dataSource, actor, async (manager) => {
      const current = await findBatch(manager, job.subjectId, true);
      // A job may come again after its check was done: what was found then stays.
      if (current?.state === 'checking') await clearFindings(manager, job.subjectId);
      return current;
    });
    if (batch?.state !== 'checking') return;
    try {
      await dryRun(node, batch, job, onCounted);
    } catch (error) {
      if (error instanceof CheckAbandoned) await dropStages(node.dataSource.manager, batch.id);
      else if (error instanceof FileRefused) await refuse(node, batch, error);
      else await giveUpAfterLast(node, batch, job, error);
    }
  };
}

async function dryRun(node: NodeContext, batch: BatchRecord, job: JobContext, onCounted: (batchId: string) => void): Promise<void> {
  const actor = systemActorFor(batch.department);
  const kept = openLayout(node.keys, batch.layout!);
  const tally = new CheckTally();
  const progress = new CheckProgressWriter(node.dataSource, batch, job.signal);
  const today = await inTransaction(node.dataSource, actor, (manager) => node.clock.today(manager));
  await dropStages(node.dataSource.manager, batch.id);
  await progress.write('parse', 0, tally.counts);
  const repeated = await intake({ node, batch, kept, today, tally, progress });
  if (tally.counts.read === 0) throw new FileRefused('FILE_EMPTY');
  await progress.write('check', 0, tally.counts);
  if (repeated.length > 0) await refuseRepeated(node, batch, tally, repeated);
  onCounted(batch.id);
  await indexStage(node.dataSource.manager, 'r', batch.id);
  await progress.write('compare', 0, tally.counts);
  let digested = 0;
  await digestStage(node, batch, async (rows) => {
    digested += rows;
    await progress.tick('compare', digested / Math.max(tally.counts.passed, 1), tally.counts);
  });
  await stateFindings(node, batch, tally);
  await balanceFindings(node, batch, tally);
  await progress.write('compare', 1, tally.counts);
  await inTransaction(node.dataSource, actor, async (manager) => {
    const current = await findBatch(manager, batch.id, true);
    if (current?.state !== 'checking') throw new CheckAbandoned('cancelled while it was compared');
    const difference = await computeDifference(manager, batch);
    await updateBatch(manager, batch.id, {
      state: 'checked', counts: tally.counts, findings: tally.findings(), difference, baseVersion: await lastVersion(manager, batch.list), checkedOn: today,
      checkSetVersion: intakeCheckSet,
    });
    await manager.query(`update batch_progress set stage = 'await-submit', fraction = 1, counts = $2, seconds_left = 0, at = clock_timestamp() where batch_id = $1`, [batch.id, JSON.stringify(tally.counts)]);
    await addEvent(manager, batch, { at: await node.clock.now(manager), action: 'checked', by: '系统' });
  });
}

async function refuseRepeated(node: NodeContext, batch: BatchRecord, tally: CheckTally, repeated: RepeatedKeys): Promise<void> {
  const named = repeated.length < mostNamedKeys;
  await refuseStaged(node, batch, tally, duplicateRowsSql(batch, named), named ? [JSON.stringify(repeated), repeated.map(([first]) => first)] : []);
}

async function refuse(node: NodeContext, batch: BatchRecord, error: FileRefused): Promise<void> {
  const actor = systemActorFor(batch.department);
  await dropStages(node.dataSource.manager, batch.id);
  await inTransaction(node.dataSource, actor, async (manager) => {
    const refusal = refusalOf(error.code, error.parameter);
    await clearFindings(manager, batch.id);
    await updateBatch(manager, batch.id, { state: 'refused', refusal });
    await addEvent(manager, batch, { at: await node.clock.now(manager), action: 'refused', by: '系统', reason: refusal.message });
    await appendAudit(manager, { actor, action: 'batch.refuse', object: `batch/${batch.id}`, detail: { code: error.code } });
  });
}

async function giveUpAfterLast(node: NodeContext, batch: BatchRecord, job: JobContext, error: unknown): Promise<never> {
  if (job.signal.aborted || job.attempt < checkAttempts) throw error;
  await inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    await updateBatch(manager, batch.id, { state: 'failed' });
    await addEvent(manager, batch, { at: await node.clock.now(manager), action: 'failed', by: '系统' });
  });
  throw new JobFailure('CHECK.FAILED');
}
