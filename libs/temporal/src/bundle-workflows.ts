import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type BundleOptions, type WorkflowBundle } from '@temporalio/worker';

/** Where a workflow package's door lies: its URL as `import.meta.resolve('@lianban/workflow-…')` gives it, or a path. */
export function workflowsPath(door: string): string {
  return door.startsWith('file:') ? fileURLToPath(door) : door;
}

/**
 * Bundles the workflows behind a door. Built packages need nothing special; where the door is a TypeScript source
 * (tests, development) the bundler reads sources through the condition `@lianban/source`.
 */
export async function bundleWorkflows(door: string): Promise<WorkflowBundle> {
  return bundleWorkflowCode({ ...bundleOptions(door), logger: new DefaultLogger('ERROR') });
}

/** The same as options, for a worker that bundles by itself. */
export function bundleOptions(door: string): BundleOptions {
  const path = workflowsPath(door);
  return { workflowsPath: path, ...(path.endsWith('.ts') && { webpackConfigHook: readSources }) };
}

const readSources: BundleOptions['webpackConfigHook'] = (config) => ({
  ...config,
  resolve: {
    ...config.resolve,
    extensionAlias: { '.js': ['.ts', '.js'] },
    conditionNames: ['@lianban/source', 'import', 'module', 'webpack', 'default'],
  },
});
