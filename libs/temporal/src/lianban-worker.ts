import { setTimeout as delay } from 'node:timers/promises';
import { DefaultLogger, NativeConnection, Runtime, Worker, type LogLevel, type WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from './bundle-workflows.js';
import { dataConverterOf, type TemporalConfig } from './temporal-config.js';

export interface WorkerLogger {
  info(message: string): void;
  warn(message: string): void;
}

export interface LianbanWorkerOptions {
  temporal: TemporalConfig;
  taskQueue: string;
  /** The workflow package's door: `import.meta.resolve('@lianban/workflow-…')`. */
  workflowsPath: string;
  activities: object;
  logger?: WorkerLogger;
}

export interface LianbanWorker {
  /** Resolves when the worker has been stopped; a server that is away only delays it. */
  run(): Promise<void>;
  /** Lets running activities end (10 s), then ends `run`. */
  stop(): Promise<void>;
  /** Whether it is polling now. */
  readonly polling: boolean;
}

const RETRY_MS = 2_000;
/** A city on two cores: few cached workflows, few activities at once (each is a database transaction). */
const LIMITS = { maxCachedWorkflows: 300, maxConcurrentActivityTaskExecutions: 16, maxConcurrentWorkflowTaskExecutions: 40 };

/** A worker that bundles its workflows once and then polls until stopped, connecting again after every loss. */
export async function createLianbanWorker(options: LianbanWorkerOptions): Promise<LianbanWorker> {
  installRuntime(options.logger);
  return new ReconnectingWorker(options, await bundleWorkflows(options.workflowsPath));
}

class ReconnectingWorker implements LianbanWorker {
  private current: Worker | undefined;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly options: LianbanWorkerOptions, private readonly bundle: WorkflowBundle) {}

  get polling(): boolean {
    return this.current?.getState() === 'RUNNING';
  }

  run(): Promise<void> {
    return (this.running ??= this.keepPolling());
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.polling) this.current?.shutdown();
    await this.running;
  }

  private async keepPolling(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.pollOnce();
      } catch (error) {
        this.options.logger?.warn(`workflow server away, trying again: ${error instanceof Error ? error.message : String(error)}`);
        await delay(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** Ends when told to stop; throws when the server cannot be reached or the poll fails for good. */
  private async pollOnce(): Promise<void> {
    const { temporal, taskQueue, activities } = this.options;
    const connection = await NativeConnection.connect({ address: temporal.address });
    try {
      this.current = await Worker.create({
        connection, taskQueue, activities, namespace: temporal.namespace, workflowBundle: this.bundle,
        dataConverter: dataConverterOf(temporal), shutdownGraceTime: '10 seconds', ...LIMITS,
      });
      const polling = this.current.run();
      if (this.stopping.signal.aborted) this.current.shutdown();
      await polling;
    } finally {
      this.current = undefined;
      await connection.close();
    }
  }
}

let installed = false;

/** One native runtime per process; its messages go to the service's log. */
function installRuntime(logger: WorkerLogger | undefined): void {
  if (installed) return;
  installed = true;
  const level: LogLevel = 'WARN';
  Runtime.install({ logger: new DefaultLogger(level, ({ message }) => logger?.warn(message)), shutdownSignals: [] });
}
