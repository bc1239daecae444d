import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.js';

/**
 * Asks a process to stop, waits, and ends it hard when it does not listen.
 * Only the process of exactly this identity is touched; its number in other hands is left alone.
 */
export async function endProcess(
  identity: ProcessIdentity,
  { signal = 'SIGTERM', graceMs = 30_000 }: { signal?: NodeJS.Signals; graceMs?: number } = {},
): Promise<void> {
  send(identity, signal);
  if (await gone(identity, graceMs)) return;
  send(identity, 'SIGKILL');
  await gone(identity, 10_000);
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function gone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 50) {
    if (!isAlive(identity)) return true;
    await sleep(50);
  }
  return !isAlive(identity);
}
