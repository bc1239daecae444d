import { CaseworkWorker, declaredActivities, registerCaseworkJobs } from '@lianban/casework';
import { askForPurge, registerChunkPurge } from '@lianban/messaging';
import { loadConfig, runMain } from '@lianban/service';
import { entities } from './entities.js';
import { registerWarnings } from './enforcement-disclosure/move-warnings.job.js';
import { reportedDecisions } from './enforcement-disclosure/reported-decisions.js';
import { createDecisionLander, registerRecording } from './intake/index.js';
import { safetyKinds } from './kinds.js';
import { migrations } from './migrations/index.js';
import { recheckLoop, registerPublicationJobs, startSite } from './publication/publication.jobs.js';
import { SafetyRecord } from './safety-record.js';
import { WorkerConfig } from './work-safety.config.js';

const workflowsOf: Readonly<Record<string, string>> = {
  'enforcement-disclosure': import.meta.resolve('@lianban/workflow-enforcement-disclosure'),
  'decision-performance': import.meta.resolve('@lianban/workflow-decision-performance'),
  'accident-investigation': import.meta.resolve('@lianban/workflow-accident-investigation'),
};

/** Jobs (moving deadlines, waking cases, reported decisions, the public site and its proofs) and the activities of the three procedures' workflows. */
runMain(async () => {
  const config = loadConfig(WorkerConfig, process.env);
  const worker = await CaseworkWorker.open({ name: 'work-safety', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = worker.parts;
  const record = new SafetyRecord(dataSource, keys);
  const kinds = safetyKinds();
  createDecisionLander(record, kafka, onError).registerJobs(worker.runner);
  registerRecording(worker.runner, record, reportedDecisions(record));
  registerWarnings(worker.runner, record);
  registerChunkPurge(worker.runner, dataSource, { gives: false });
  await askForPurge(dataSource);
  registerCaseworkJobs(worker.runner, kinds.all.map(({ casework }) => casework), record);
  const site = { record, kinds, siteDir: config.PUBLIC_SITE_DIR, siteUrl: config.PUBLIC_SITE_URL };
  registerPublicationJobs(worker.runner, site);
  await startSite(record);
  const queues = kinds.all.map((kind) => ({ taskQueue: kind.slug, workflowsPath: workflowsOf[kind.slug] ?? '', activities: declaredActivities(kind, record) }));
  await worker.run({ queues, loops: [recheckLoop(site, onError)] });
});
