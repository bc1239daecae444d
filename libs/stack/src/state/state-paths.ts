import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace: this file is `libs/stack/<src or dist>/supervisor/…`. */
export const workspaceRoot = fileURLToPath(new URL('../../../../', import.meta.url));

export const statePaths = (stateDir: string) => ({
  stackFile: join(stateDir, 'stack.json'),
  supervisorPid: join(stateDir, 'run', 'supervisor.pid'),
  logs: join(stateDir, 'logs'),
  keys: join(stateDir, 'keys'),
  secrets: join(stateDir, 'secrets'),
  files: join(stateDir, 'files'),
  publicSite: join(stateDir, 'public-site'),
  demo: join(stateDir, 'demo'),
});

/** Everything a stack writes into its state folder, and all that `reset` removes. */
export const stateContents = ['stack.json', 'run', 'logs', 'keys', 'secrets', 'files', 'public-site', 'demo', 'postgres', 'postgres.new', 'kafka', 'temporal'];
