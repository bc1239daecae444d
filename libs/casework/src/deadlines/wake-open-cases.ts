import { systemActor, type JobContext } from '@lianban/persistence';
import { setTimeout as delay } from 'node:timers/promises';
import { wakeCases } from '../cases/wake-cases.js';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { ownCases } from '../procedures.js';
import type { CaseworkRecord } from '../record/casework-record.js';

/** Kind of the job that tells the workflows of all open cases to look again: after a moved clock, calendar or setting. */
export const wakeJob = 'wake-open-cases';
const BATCH = 100;
/** So many cases a second that the workflow server and other work on the same cores keep pace. */
const CASES_PER_SECOND = 200;

/** Also a case that has ended, for as long as somebody still owes a step in it. */
const openCases = (procedure: CaseworkProcedure): string =>
  `select case_id as "caseId" from ${procedure.caseTable} c where ${ownCases(procedure, 'c')} and (closed_at is null or exists (select from step s where s.case_id = c.case_id and s.closed_at is null))`;

export async function wakeOpenCases(procedure: CaseworkProcedure, record: CaseworkRecord, { signal, heartbeat }: Pick<JobContext, 'signal' | 'heartbeat'>): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000', woken = 0; !signal.aborted; ) {
    const ids = await record.transact(systemActor, async (manager) => {
      const open: { caseId: string }[] = await manager.query(
        `${openCases(procedure)} and case_id > $1 order by case_id limit $2`, [after, BATCH],
      );
      const found = open.map(({ caseId }) => caseId);
      await wakeCases(procedure, manager, found);
      return found;
    });
    woken += ids.length;
    if (ids.length < BATCH) return;
    after = ids.at(-1) ?? after;
    await heartbeat({ woken });
    await delay((BATCH / CASES_PER_SECOND) * 1000, undefined, { signal }).catch(() => undefined);
  }
}
