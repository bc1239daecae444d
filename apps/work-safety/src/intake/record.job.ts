import { patient, type CaseworkRecord } from '@lianban/casework';
import { systemActor, type JobContext, type JobRunner } from '@lianban/persistence';
import { LianbanProblem } from '@lianban/service';
import type { LandedDecision } from './landed-decision.js';
import { lockLandedRow, rowsToRecord } from './landed-table.js';
import { recordLanded, refuseLanded, type DecisionDesk } from './record-landed.js';

/** Kind of the job; its subject is a list. */
export const recordJob = 'record-decisions';

export function registerRecording(runner: JobRunner, record: CaseworkRecord, desk: DecisionDesk): void {
  runner.register(recordJob, (job) => recordWaiting(record, desk, job), patient);
}

/** Every landed decision of the list that waits, each in a transaction of its own: one that breaks does not stop the others. */
async function recordWaiting(record: CaseworkRecord, desk: DecisionDesk, { subjectId, signal }: Pick<JobContext, 'subjectId' | 'signal'>): Promise<void> {
  const waiting = await record.transact(systemActor, (manager) => rowsToRecord(manager, subjectId));
  const failures: unknown[] = [];
  for (const key of waiting) {
    signal.throwIfAborted();
    await recordOne(record, desk, key).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** A problem for people puts the row on the worklist; a fault of a server is tried again. */
export async function recordOne(record: CaseworkRecord, desk: DecisionDesk, key: Pick<LandedDecision, 'list' | 'rowKey'>): Promise<void> {
  const { sealer } = record.keys;
  try {
    await record.transact(systemActor, (manager, context) => recordLanded({ desk, sealer, manager, context }, key));
  } catch (error) {
    if (!(error instanceof LianbanProblem) || error.status >= 500) throw error;
    await record.transact(systemActor, async (manager, context) => {
      const row = await lockLandedRow(manager, key);
      if (row?.state === 'new') await refuseLanded({ manager, context }, row, 'not-recorded', `${error.text.detail}；${error.text.remedy}`);
    });
  }
}
