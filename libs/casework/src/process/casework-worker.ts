import { JobRunner } from '@lianban/persistence';
import type { Background } from '@lianban/service';
import { createLianbanWorker, type LianbanWorker, type LianbanWorkerOptions } from '@lianban/temporal';
import { openProcess, type OpenProcess, type ProcessSettings } from './open-process.js';

const POOL_SIZE = 20;

export interface WorkerParts {
  /** One Temporal worker each: usually one of a procedure. `workflowsPath`: `import.meta.resolve('@lianban/workflow-…')`. */
  queues: readonly Pick<LianbanWorkerOptions, 'taskQueue' | 'workflowsPath' | 'activities'>[];
  loops?: Background[];
}

/** The process of the heavy work of a service with cases: jobs, and the activities that its workflows call. */
export class CaseworkWorker {
  readonly runner: JobRunner;

  private constructor(readonly parts: OpenProcess) {
    this.runner = new JobRunner({ dataSource: parts.dataSource, onError: parts.onError });
  }

  static async open(settings: ProcessSettings): Promise<CaseworkWorker> {
    return new CaseworkWorker(await openProcess(settings, `${settings.name}-worker`, POOL_SIZE));
  }

  /** Resolves after SIGTERM or SIGINT, when everything has ended; throws when a queue cannot be served any longer, after the others have stopped. Jobs are registered before. */
  async run({ queues, loops = [] }: WorkerParts): Promise<void> {
    const { dataSource, kafka, temporal, logger } = this.parts;
    const works: Background[] = [...loops, this.runner];
    for (const loop of works) loop.start?.();
    try {
      const workers: LianbanWorker[] = [];
      // One after the other: each bundles its workflows.
      for (const queue of queues) workers.push(await createLianbanWorker({ temporal, logger, ...queue }));
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopAll(workers));
      logger.info('working');
      await runAll(workers);
    } finally {
      for (const loop of works) await loop.stop();
      await kafka.close();
      await dataSource.destroy();
    }
  }
}

/** None goes on when one has ended. */
export async function runAll(workers: readonly LianbanWorker[]): Promise<void> {
  const runs = workers.map((worker) => worker.run());
  await Promise.race(runs).catch(() => undefined);
  await stopAll(workers);
  await Promise.all(runs);
}

async function stopAll(workers: readonly LianbanWorker[]): Promise<void> {
  await Promise.allSettled(workers.map((worker) => worker.stop()));
}
