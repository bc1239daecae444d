import { ListId } from '@lianban/contracts';
import type { SharePublisher } from '@lianban/messaging';
import type { JobRunner } from '@lianban/persistence';
import { assignJob, assignOffices } from './deadlines/assign-offices.js';
import { moveDeadlines, moveJob } from './deadlines/move-deadlines.js';
import { wakeJob, wakeOpenCases } from './deadlines/wake-open-cases.js';
import { matchCounty } from './matching/match-county.js';
import { matchDue, matchDueJob } from './matching/match-due.js';
import { matchJob } from './matching/match-job.js';
import type { ProcedureRecord } from './procedure-record.js';
import { publishResults } from './results/publish-results.js';
import { publishJob } from './results/refresh-results.js';

/** A database or broker that is away is waited for; a job is given up only after a day. */
const patient = { maxAttempts: 1500 };

/** The long work of this procedure; each job starts again from its own tables. */
export function registerJobs(runner: JobRunner, record: ProcedureRecord, publisher: SharePublisher): void {
  runner
    .register(matchJob, (job) => matchCounty(record, job), patient)
    .register(matchDueJob, () => matchDue(record), patient)
    .register(publishJob, ({ subjectId, signal }) => publishResults(record, publisher, ListId.parse(subjectId), signal), patient)
    .register(moveJob, async ({ subjectId }) => void (await moveDeadlines(record, subjectId)), patient)
    .register(wakeJob, (job) => wakeOpenCases(record, job), patient)
    .register(assignJob, () => assignOffices(record), patient);
}
