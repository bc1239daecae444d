import { createDataSource, JobRunner } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { WorkerConfig } from './exchange-monitor.config.js';
import { migrations } from './migrations/index.js';

/** Jobs of the monitor. */
runMain(async () => {
  const config = loadConfig(WorkerConfig, process.env);
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities: [], migrations }).initialize();
  const runner = new JobRunner({ dataSource });
  runner.start();
  process.once('SIGTERM', () => void runner.stop().then(() => dataSource.destroy()));
});
