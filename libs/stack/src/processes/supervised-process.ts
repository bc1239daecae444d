import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../operator-error.js';
import { startProcess, type ManagedProcess, type ManagedProcessOptions } from './managed-process.js';
import { waitUntilReady } from './wait-until-ready.js';

export interface SupervisedOptions extends ManagedProcessOptions {
  /** Throws until the process can be used. */
  probe: () => Promise<void>;
  readyWithinMs: number;
  report: Report;
  /** Answers whether the running process is in a state out of which only a new start helps; asked now and again. */
  isStuck?: () => Promise<boolean>;
  /** Default 5 seconds. */
  lookEveryMs?: number;
}

export interface SupervisedProcess {
  readonly name: string;
  readonly logFile: string;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 5_000;
/** So often in a row it must be found stuck. */
const STUCK_LOOKS = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that ran this long had recovered; its next crash starts with a short pause again. */
const RECOVERED_MS = 60_000;

/**
 * Starts a process and keeps it running: when it ends unasked it is started again, after pauses that double.
 * The first start must succeed, so that a wrong set-up is seen at once instead of being tried for ever.
 */
export async function supervise(options: SupervisedOptions): Promise<SupervisedProcess> {
  const stopping = new AbortController();
  let current = await startReady(options);
  const watching = Promise.all([keepRunning(), endWhenStuck()]);
  return {
    name: options.name,
    logFile: options.logFile,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
      await current.stop();
    },
  };

  async function keepRunning(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const began = Date.now();
      const { code, signal } = await current.exited;
      if (stopping.signal.aborted) return;
      pauseMs = Date.now() - began > RECOVERED_MS ? FIRST_PAUSE_MS : pauseMs;
      options.report(`${options.name} 意外退出（${signal ?? `代码 ${code}`}），${pauseMs / 1000} 秒后重新启动`);
      await pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (stopping.signal.aborted) return;
      current = await startAgain().catch((error: Error) => {
        options.report(error.message);
        return current;
      });
    }
  }

  async function endWhenStuck(): Promise<void> {
    const { isStuck, lookEveryMs = LOOK_EVERY_MS } = options;
    for (let stuck = 0; isStuck && !stopping.signal.aborted;) {
      await pause(lookEveryMs);
      stuck = !stopping.signal.aborted && (await isStuck().catch(() => false)) ? stuck + 1 : 0;
      if (stuck < STUCK_LOOKS) continue;
      options.report(`${options.name} 已卡住，结束后重新启动`);
      await current.stop();
      stuck = 0;
    }
  }

  async function startAgain(): Promise<ManagedProcess> {
    const child = await startProcess(options);
    waitUntilReady(child, options.probe, options.readyWithinMs).then(
      () => options.report(`${options.name} 已恢复`),
      (error: Error) => stopping.signal.aborted || options.report(error.message),
    );
    return child;
  }

  function pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

async function startReady(options: SupervisedOptions): Promise<ManagedProcess> {
  const child = await startProcess(options);
  try {
    await waitUntilReady(child, options.probe, options.readyWithinMs);
    return child;
  } catch (error) {
    await child.stop();
    throw error;
  }
}
