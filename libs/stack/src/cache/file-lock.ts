import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../operator-error.js';
import { findLive, writePidFile } from '../processes/pid-file.js';
import { findProcess } from '../processes/process-identity.js';

/** Runs `work` while holding the lock file; waits for a live holder, takes over from a dead one. */
export async function withFileLock<T>(path: string, report: Report, work: () => Promise<T>): Promise<T> {
  let told = false;
  while (!tryLock(path)) {
    const holder = findLive(path);
    if (!holder) continue;
    if (!told) report(`另一个进程（${holder.pid}）正在做同一件事，等待它完成……`);
    told = true;
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path: string): boolean {
  try {
    writePidFile(path, findProcess(process.pid) ?? { pid: process.pid, startedAt: '' }, true);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
