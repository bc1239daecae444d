import { loadKeys } from '@lianban/crypto';
import { askForPurge, connectKafka, registerChunkPurge, SharePublisher } from '@lianban/messaging';
import { createDataSource, enqueue, inTransaction, JobRunner, systemActor } from '@lianban/persistence';
import { createLogger, describeError, loadConfig, runMain } from '@lianban/service';
import { createLianbanWorker } from '@lianban/temporal';
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

/** Jobs (applying, matching, publishing, moving deadlines) and the Temporal worker. */
async function main(): Promise<void> {
  const config = loadConfig(WorkerConfig, process.env);
  const logger = createLogger('medical-insurance-worker', config.LOG_LEVEL);
  const onError = (error: unknown): void => logger.warn({ error: describeError(error) }, 'work failed, trying again');
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities, migrations, poolSize: 20, applicationName: 'medical-insurance-worker' }).initialize();
  const keys = await loadKeys(config.KEY_DIR, 'medical-insurance');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'medical-insurance-worker' });
  const record = new ProcedureRecord(dataSource, keys);

  const runner = new JobRunner({ dataSource, onError });
  createLander(record, kafka, onError).registerJobs(runner);
  registerJobs(runner, record, new SharePublisher({ dataSource, keys }));
  registerChunkPurge(runner, dataSource);
  await inTransaction(dataSource, systemActor, enqueueUnpublished);
  await askForPurge(dataSource);
  const lookForDue = (): Promise<void> => inTransaction(dataSource, systemActor, (manager) => enqueue(manager, matchDueJob, 'hourly'));
  await lookForDue();
  const hourly = setInterval(() => void lookForDue().catch(onError), HOURLY_MS);
  runner.start();

  const worker = await createLianbanWorker({
    temporal: { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE, codecKeys: keys.codec }, taskQueue,
    workflowsPath: import.meta.resolve('@lianban/workflow-subsidised-enrolment'), activities: createActivities(record), logger,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void worker.stop());
  logger.info('working');
  await worker.run();
  clearInterval(hourly);
  await runner.stop();
  await kafka.close();
  await dataSource.destroy();
}

runMain(main);
