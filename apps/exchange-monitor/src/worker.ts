import { CaseworkWorker, declaredActivities, registerCaseworkJobs } from '@lianban/casework';
import { loadConfig, runMain } from '@lianban/service';
import { taskQueue } from '@lianban/workflow-share-alert/messages';
import { entities } from './entities.js';
import { WorkerConfig } from './exchange-monitor.config.js';
import { migrations } from './migrations/index.js';
import { registerLetterJobs } from './letters/letter-jobs.js';
import { MonitorRecord } from './monitor-record.js';
import { alertKind, alertProcedure } from './share-alert/alert-kind.js';

/** Jobs of the monitor, and the activities of the workflow that follows an alert. */
runMain(async () => {
  const config = loadConfig(WorkerConfig, process.env);
  const worker = await CaseworkWorker.open({ name: 'exchange-monitor', config, entities, migrations });
  const record = new MonitorRecord(worker.parts.dataSource, worker.parts.keys);
  registerCaseworkJobs(worker.runner, alertProcedure, record);
  registerLetterJobs(worker.runner, worker.parts);
  await worker.run({ queues: [{ taskQueue, workflowsPath: import.meta.resolve('@lianban/workflow-share-alert'), activities: declaredActivities(alertKind, record) }] });
});
