import { enqueue, inTransaction, systemActor, type JobRunner } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { purgeGiven } from './purge-given.js';
import { purgeLanded } from './purge-landed.js';

export const purgeChunksJob = 'purge-share-chunks';

const DAILY = 'daily';
const DAY_MS = 86_400_000;

/** Registers the daily job, which asks for its next day itself. `gives: false` for a service that only lands what others give. */
export function registerChunkPurge(runner: JobRunner, dataSource: DataSource, { gives = true }: { gives?: boolean } = {}): void {
  runner.register(purgeChunksJob, async ({ signal, heartbeat }) => {
    const given = gives ? await purgeGiven(dataSource, signal) : 0;
    const landed = await purgeLanded(dataSource, signal);
    await heartbeat({ given, landed });
    await askForPurge(dataSource, new Date(Date.now() + DAY_MS));
  }, { maxAttempts: 1000 });
}

/** Once at the start of the process that runs jobs. A day that already waits is not doubled. */
export async function askForPurge(dataSource: DataSource, runAfter: Date = new Date()): Promise<void> {
  await inTransaction(dataSource, systemActor, (manager) => enqueue(manager, purgeChunksJob, DAILY, { runAfter }));
}
