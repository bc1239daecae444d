import { enqueue, type JobPolicy, type JobRunner } from '@lianban/persistence';
import type { ReferenceHooks } from '@lianban/service';
import type { CaseworkProcedure } from '../casework-procedure.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { assignJob, assignOffices } from './assign-offices.js';
import { moveDeadlines, moveJob } from './move-deadlines.js';
import { wakeJob, wakeOpenCases } from './wake-open-cases.js';

/** A database or broker that is away is waited for; a job is given up only after a day. */
export const patient: JobPolicy = { maxAttempts: 1500 };

/** The long work that news from outside causes; each job starts again from its own tables. */
export function registerCaseworkJobs(runner: JobRunner, procedure: CaseworkProcedure, record: CaseworkRecord): void {
  runner
    .register(moveJob, async ({ subjectId }) => void (await moveDeadlines(procedure, record, subjectId)), patient)
    .register(wakeJob, (job) => wakeOpenCases(procedure, record, job), patient)
    .register(assignJob, () => assignOffices(procedure, record), patient);
}

/** What news from supervision and the directory sets going, in the transaction that takes them in. */
export function caseworkHooks({ procedure }: Pick<CaseworkProcedure, 'procedure'>): Required<ReferenceHooks> {
  return {
    onCalendarNotice: (manager, { id }) => enqueue(manager, moveJob, id),
    onOffice: (manager) => enqueue(manager, assignJob, 'directory'),
    onClock: (manager) => enqueue(manager, wakeJob, 'clock'),
    onSetting: async (manager, { key }) => {
      if (key.startsWith(`${procedure}.`)) await enqueue(manager, wakeJob, 'settings');
    },
  };
}
