import { askForPurge, connectKafka } from '@lianban/messaging';
import { createLogger, describeError, loadConfig, runMain } from '@lianban/service';
import { once } from 'node:events';
import { openNode } from './node-context.js';
import { WorkerConfig } from './node.config.js';
import { nodeJobs } from './node.jobs.js';

/** Checks of uploaded files, publication of versions, application of landed results. */
async function main(): Promise<void> {
  const config = loadConfig(WorkerConfig, process.env);
  const logger = createLogger('department-node-worker', config.LOG_LEVEL);
  const onError = (error: unknown): void => logger.warn({ error: describeError(error) }, 'work failed, trying again');
  const node = await openNode(config, 'department-node-worker');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'department-node-worker' });
  const runner = nodeJobs(node, kafka, config.CHECK_CONCURRENCY, onError);
  await askForPurge(node.dataSource);
  runner.start();
  logger.info('working');
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  await runner.stop();
  await kafka.close();
  await node.dataSource.destroy();
}

runMain(main);
