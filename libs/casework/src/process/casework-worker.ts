import { JobRunner } from '@lianban/persistence';
import type { Background } from '@lianban/service';
import { createLianbanWorker, type LianbanWorkerOptions } from '@lianban/temporal';
import { openProcess, type OpenProcess, type ProcessSettings } from './open-process.js';

const POOL_SIZE = 20;

export interface WorkerParts extends Pick<LianbanWorkerOptions, 'taskQueue' | 'activities'> {
  /** `import.meta.resolve('@lianban/workflow-…')`. */
  workflowsPath: string;
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

  /** Resolves after SIGTERM or SIGINT, when everything has ended. Jobs are registered before. */
  async run({ loops = [], ...work }: WorkerParts): Promise<void> {
    const { dataSource, kafka, temporal, logger } = this.parts;
    const works: Background[] = [...loops, this.runner];
    for (const loop of works) loop.start?.();
    const worker = await createLianbanWorker({ temporal, logger, ...work });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void worker.stop());
    logger.info('working');
    await worker.run();
    for (const loop of works) await loop.stop();
    await kafka.close();
    await dataSource.destroy();
  }
}
