import { registerChunkPurge, SharePublisher, type KafkaPort } from '@lianban/messaging';
import { JobRunner } from '@lianban/persistence';
import { checkAttempts, checkBatch, checkJob } from './check/check-batch.job.js';
import type { NodeContext } from './node-context.js';
import { createNodeLander } from './received/node-lander.js';
import { publishJob, publishVersion } from './publish/publish-version.job.js';
import { publishSnapshots, snapshotJob } from './publish/snapshot.job.js';

const PUBLISH_ATTEMPTS = 1000;

/** The long work of the node: checks, publications, landed results. */
export function nodeJobs(node: NodeContext, kafka: KafkaPort, concurrency: number, onError: (error: unknown) => void): JobRunner {
  const { dataSource, keys } = node;
  const runner = new JobRunner({ dataSource, concurrency, onError });
  runner.register(checkJob, checkBatch(node), { maxAttempts: checkAttempts });
  // An approved version must go out; whatever keeps it is tried again until it is gone.
  const publisher = new SharePublisher({ dataSource, keys });
  runner.register(publishJob, publishVersion(node, publisher), { maxAttempts: PUBLISH_ATTEMPTS });
  runner.register(snapshotJob, publishSnapshots(node, publisher), { maxAttempts: PUBLISH_ATTEMPTS });
  registerChunkPurge(runner, dataSource);
  createNodeLander(node, kafka, onError).registerJobs(runner);
  return runner;
}
