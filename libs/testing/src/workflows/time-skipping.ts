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
  const path = await findTimeSkippingServer();
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  return { env, bundle: await bundleWorkflows(door) };
}

let quiet = false;

/** Errors only; once per test file, before the first worker. */
export function quietRuntime(): void {
  if (!quiet) Runtime.install({ logger: new DefaultLogger('ERROR') });
  quiet = true;
}
