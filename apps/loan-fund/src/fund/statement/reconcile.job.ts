import { patient, type CaseworkRecord } from '@lianban/casework';
import { enqueue, systemActor, type JobRunner } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { reconcileDay } from './reconcile-day.js';

/** Kind of the job; its subject is a day of the statement. */
export const reconcileJob = 'reconcile-statement';

export function registerReconciliation(runner: JobRunner, record: CaseworkRecord): void {
  runner.register(reconcileJob, ({ subjectId }) => record.transact(systemActor, (manager, { now }) => reconcileDay({ manager, sealer: record.keys.sealer }, subjectId, now)), patient);
}

/** An entry that comes after its day's statement may be what a difference waits for: its day, and the days with its serial, are compared anew. */
export async function askForReconciliation(manager: EntityManager, on: string, reference: string | null): Promise<void> {
  const days: { on: string }[] = await manager.query(
    `select "on"::text as "on" from statement_day where "on" = $1 union select "on"::text from statement_line where reference = $2 and entry_id is null`, [on, reference]);
  for (const day of days) await enqueue(manager, reconcileJob, day.on);
}
