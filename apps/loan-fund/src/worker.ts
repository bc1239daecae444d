import { registerCaseworkJobs } from '@lianban/casework';
import { loadKeys } from '@lianban/crypto';
import { createDataSource, JobRunner } from '@lianban/persistence';
import { createLogger, describeError, loadConfig, runMain } from '@lianban/service';
import { createLianbanWorker } from '@lianban/temporal';
import { taskQueue } from '@lianban/workflow-loan-renewal/messages';
import { registerFundJobs, startProofs } from './fund/index.js';
import { WorkerConfig } from './loan-fund.config.js';
import { createActivities } from './loan-renewal/activities/create-activities.js';
import { entities } from './loan-renewal/entities.js';
import { loanProcedure } from './loan-renewal/loan-procedure.js';
import { LoanRecord } from './loan-renewal/loan-record.js';
import { migrations } from './migrations/index.js';

/** Jobs (moving deadlines, waking cases) and the Temporal worker. */
async function main(): Promise<void> {
  const config = loadConfig(WorkerConfig, process.env);
  const logger = createLogger('loan-fund-worker', config.LOG_LEVEL);
  const onError = (error: unknown): void => logger.warn({ error: describeError(error) }, 'work failed, trying again');
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities, migrations, poolSize: 20, applicationName: 'loan-fund-worker' }).initialize();
  const keys = await loadKeys(config.KEY_DIR, 'loan-fund');
  const record = new LoanRecord(dataSource, keys);

  const runner = new JobRunner({ dataSource, onError });
  registerCaseworkJobs(runner, loanProcedure, record);
  registerFundJobs(runner, record);
  await startProofs(record);
  runner.start();

  const worker = await createLianbanWorker({
    temporal: { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE, codecKeys: keys.codec }, taskQueue,
    workflowsPath: import.meta.resolve('@lianban/workflow-loan-renewal'), activities: createActivities(record), logger,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void worker.stop());
  logger.info('working');
  await worker.run();
  await runner.stop();
  await dataSource.destroy();
}

runMain(main);
