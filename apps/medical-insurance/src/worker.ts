import { CaseworkWorker, Repeat } from '@lianban/casework';
import { askForPurge, registerChunkPurge, SharePublisher } from '@lianban/messaging';
import { enqueue, inTransaction, systemActor } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { taskQueue } from '@lianban/workflow-subsidised-enrolment/messages';
import { WorkerConfig } from './medical-insurance.config.js';
import { migrations } from './migrations/index.js';
import { createActivities } from './subsidised-enrolment/activities/create-activities.js';
import { registerJobs } from './subsidised-enrolment/enrolment.jobs.js';
import { entities } from './subsidised-enrolment/entities.js';
import { createLander } from './subsidised-enrolment/landing/create-lander.js';
import { matchDueJob } from './subsidised-enrolment/matching/match-due.js';
import { ProcedureRecord } from './subsidised-enrolment/procedure-record.js';
import { enqueueUnpublished } from './subsidised-enrolment/results/publish-results.js';

const HOURLY_MS = 3_600_000;

/** Jobs (applying, matching, publishing, moving deadlines) and the activities of the workflows. */
runMain(async () => {
  const worker = await CaseworkWorker.open({ name: 'medical-insurance', config: loadConfig(WorkerConfig, process.env), entities, migrations });
  const { parts: { dataSource, keys, kafka, onError }, runner } = worker;
  const record = new ProcedureRecord(dataSource, keys);
  createLander(record, kafka, onError).registerJobs(runner);
  registerJobs(runner, record, new SharePublisher({ dataSource, keys }));
  registerChunkPurge(runner, dataSource);
  await inTransaction(dataSource, systemActor, enqueueUnpublished);
  await askForPurge(dataSource);
  const lookForDue = (): Promise<void> => inTransaction(dataSource, systemActor, (manager) => enqueue(manager, matchDueJob, 'hourly'));
  await worker.run({
    queues: [{ taskQueue, workflowsPath: import.meta.resolve('@lianban/workflow-subsidised-enrolment'), activities: createActivities(record) }],
    loops: [new Repeat(HOURLY_MS, lookForDue, onError)],
  });
});
