import { patient, registerCaseworkJobs } from '@lianban/casework';
import { ListId } from '@lianban/contracts';
import type { SharePublisher } from '@lianban/messaging';
import type { JobRunner } from '@lianban/persistence';
import { enrolment } from './enrolment.casework.js';
import { matchCounty } from './matching/match-county.js';
import { matchDue, matchDueJob } from './matching/match-due.js';
import { matchJob } from './matching/match-job.js';
import type { ProcedureRecord } from './procedure-record.js';
import { publishResults } from './results/publish-results.js';
import { publishJob } from './results/refresh-results.js';

/** The long work of this procedure; each job starts again from its own tables. */
export function registerJobs(runner: JobRunner, record: ProcedureRecord, publisher: SharePublisher): void {
  runner
    .register(matchJob, (job) => matchCounty(record, job), patient)
    .register(matchDueJob, () => matchDue(record), patient)
    .register(publishJob, ({ subjectId, signal }) => publishResults(record, publisher, ListId.parse(subjectId), signal), patient);
  registerCaseworkJobs(runner, enrolment, record);
}
