import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OperatorError } from '../operator-error.js';
import { endProcess } from '../processes/end-process.js';
import { findLive, liveNames, pidFilePath } from '../processes/pid-file.js';
import { systemDataDir } from '../servers/postgres-place.js';
import { stateContents, statePaths } from '../state/state-paths.js';

/** Time for the supervisor to stop everything in order. */
const ORDERLY_STOP_MS = 120_000;
/** The order at the end; what is not named comes before. */
const LAST = ['temporal', 'kafka', 'postgres'];

/** Stops a running stack, or what a killed one left behind. Answers the names of what was running. */
export async function stopStack(stateDir: string): Promise<string[]> {
  const folder = resolve(stateDir);
  const running = liveNames(folder);
  const supervisor = findLive(statePaths(folder).supervisorPid);
  if (supervisor) await endProcess(supervisor, { graceMs: ORDERLY_STOP_MS });
  await endLeftovers(folder);
  return running;
}

/** Ends what a killed supervisor of this state folder left running: services first, PostgreSQL last. */
export async function endLeftovers(stateDir: string): Promise<void> {
  const left = liveNames(stateDir).filter((name) => name !== 'supervisor');
  for (const name of left.sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b))) {
    const process = findLive(pidFilePath(stateDir, name));
    if (process) await endProcess(process, { signal: name === 'postgres' ? 'SIGINT' : 'SIGTERM' });
  }
}

/**
 * Removes everything a stack keeps. Other files in the folder stay.
 * @throws OperatorError while the stack runs.
 */
export function resetStack(stateDir: string): boolean {
  const folder = resolve(stateDir);
  const running = liveNames(folder);
  if (running.length > 0) throw new OperatorError('STACK.STILL_RUNNING', `联办还在运行（${running.join('、')}），不能清除数据`, '先运行 npm run stop');
  const present = stateContents.map((name) => join(folder, name)).filter((path) => existsSync(path));
  for (const path of [...present, systemDataDir(folder)]) rmSync(path, { recursive: true, force: true });
  return present.length > 0;
}
