import { CaseworkWorker, registerCaseworkJobs } from '@lianban/casework';
import { askForPurge, registerChunkPurge } from '@lianban/messaging';
import { loadConfig, runMain } from '@lianban/service';
import { taskQueue } from '@lianban/workflow-loan-renewal/messages';
import { createStatementLander, registerFundJobs, startProofs } from './fund/index.js';
import { WorkerConfig } from './loan-fund.config.js';
import { createActivities } from './loan-renewal/activities/create-activities.js';
import { entities } from './loan-renewal/entities.js';
import { loanProcedure } from './loan-renewal/loan-procedure.js';
import { LoanRecord } from './loan-renewal/loan-record.js';
import { migrations } from './migrations/index.js';

/** Jobs (moving deadlines, waking cases, the nightly proof, the account bank's days) and the activities of the loans' workflows. */
runMain(async () => {
  const worker = await CaseworkWorker.open({ name: 'loan-fund', config: loadConfig(WorkerConfig, process.env), entities, migrations });
  const { dataSource, keys, kafka, onError } = worker.parts;
  const record = new LoanRecord(dataSource, keys);
  createStatementLander(record, kafka, onError).registerJobs(worker.runner);
  registerChunkPurge(worker.runner, dataSource, { gives: false });
  await askForPurge(dataSource);
  registerCaseworkJobs(worker.runner, loanProcedure, record);
  registerFundJobs(worker.runner, record);
  await startProofs(record);
  await worker.run({ queues: [{ taskQueue, workflowsPath: import.meta.resolve('@lianban/workflow-loan-renewal'), activities: createActivities(record) }] });
});
