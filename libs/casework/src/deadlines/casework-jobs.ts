import { enqueue, type JobContext, type JobPolicy, type JobRunner } from '@lianban/persistence';
import type { ReferenceHooks } from '@lianban/service';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { procedureList, type Procedures } from '../procedures.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { assignJob, assignOffices } from './assign-offices.js';
import { moveDeadlines, moveJob } from './move-deadlines.js';
import { wakeJob, wakeOpenCases } from './wake-open-cases.js';

/** A database or broker that is away is waited for; a job is given up only after a day. */
export const patient: JobPolicy = { maxAttempts: 1500 };

/** The long work that news from outside causes, for each procedure of the service in turn; each job starts again from its own tables. */
export function registerCaseworkJobs(runner: JobRunner, procedures: Procedures, record: CaseworkRecord): void {
  const inTurn = (work: (procedure: CaseworkProcedure, job: JobContext) => Promise<unknown>) => async (job: JobContext): Promise<void> => {
    for (const procedure of procedureList(procedures)) await work(procedure, job);
  };
  runner
    .register(moveJob, inTurn((procedure, { subjectId }) => moveDeadlines(procedure, record, subjectId)), patient)
    .register(wakeJob, inTurn((procedure, job) => wakeOpenCases(procedure, record, job)), patient)
    .register(assignJob, inTurn((procedure) => assignOffices(procedure, record)), patient);
}

/** What news from supervision and the directory sets going, in the transaction that takes them in. */
export function caseworkHooks(procedures: Procedures): Required<Omit<ReferenceHooks, 'onSharing'>> {
  const slugs = procedureList(procedures).map(({ procedure }) => procedure);
  return {
    onCalendarNotice: (manager, { id }) => enqueue(manager, moveJob, id),
    onOffice: (manager) => enqueue(manager, assignJob, 'directory'),
    onClock: (manager) => enqueue(manager, wakeJob, 'clock'),
    onSetting: async (manager, { key }) => {
      if (slugs.some((slug) => key.startsWith(`${slug}.`))) await enqueue(manager, wakeJob, 'settings');
    },
  };
}
