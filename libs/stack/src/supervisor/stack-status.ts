import { resolve } from 'node:path';
import { liveNames } from '../processes/pid-file.js';
import { httpServices, workers } from '../services.js';
import { findStackFile, type StackFile } from '../state/stack-file.js';
import { probeHttp } from './start-services.js';

export interface StackStatus {
  running: boolean;
  stack: StackFile | undefined;
  processes: { name: string; state: 'ready' | 'running' | 'not-ready' | 'stopped' }[];
}

const NAMES = ['postgres', 'kafka', 'temporal', 'issuer', ...httpServices.map(({ name }) => name), ...workers.map(({ name }) => name)];

/** What of a stack runs now, asked from the processes themselves. */
export async function stackStatus(stateDir: string): Promise<StackStatus> {
  const folder = resolve(stateDir);
  const live = new Set(liveNames(folder));
  const stack = findStackFile(folder);
  const processes = await Promise.all(NAMES.map(async (name) => ({ name, state: live.has(name) ? await readiness(name, stack) : ('stopped' as const) })));
  return { running: live.has('supervisor'), stack, processes };
}

async function readiness(name: string, stack: StackFile | undefined): Promise<'ready' | 'running' | 'not-ready'> {
  const url = name === 'issuer' ? stack?.issuerUrl : stack?.serviceUrls[name];
  if (!url) return 'running';
  return probeHttp(`${url}/health/ready`).then(
    () => 'ready' as const,
    () => 'not-ready' as const,
  );
}
