import { findTimeSkippingServer } from '@lianban/stack';
import { bundleWorkflows } from '@lianban/temporal/bundle';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type WorkflowBundle } from '@temporalio/worker';

export { bundleWorkflows };

export interface TimeSkipping {
  env: TestWorkflowEnvironment;
  bundle: WorkflowBundle;
}

/** A workflow server that skips time, and the workflows behind a door (path of its source) bundled once. End with `env.teardown()`. */
export async function timeSkipping(door: string): Promise<TimeSkipping> {
  quietRuntime();
  return { env: await startServer(await findTimeSkippingServer()), bundle: await bundleWorkflows(door) };
}

/** The server has five seconds to start, which a busy machine may not give it at once. */
async function startServer(path: string, triesLeft = 4): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  } catch (error) {
    if (triesLeft === 0) throw error;
    return startServer(path, triesLeft - 1);
  }
}

let quiet = false;

/** Errors only; once per test file, before the first worker. */
export function quietRuntime(): void {
  if (!quiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  quiet = true;
}
